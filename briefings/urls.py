"""Addresses of what we know."""

from django.urls import URLPattern, URLResolver, include, path

from briefings.views import senses, term_files, terms

term: list[URLPattern] = [
    path("", terms.terms, name="terms"),
    path("add/", terms.term_add, name="term_add"),
    path("start/", term_files.terms_start, name="terms_start"),
    path("import/", term_files.terms_import, name="terms_import"),
    path("import/<uuid:upload_id>/confirm/", term_files.terms_import_confirm, name="terms_import_confirm"),
    path("export/", term_files.terms_export, name="terms_export"),
    path("letter/", term_files.terms_letter, name="terms_letter"),
    path("annexes/", senses.annexes, name="annexes"),
    path("annexes/freeze/", senses.annex_freeze, name="annex_freeze"),
    path("annexes/<int:number>/", senses.annex, name="annex"),
    path("<uuid:term_id>/", terms.term, name="term"),
    path("<uuid:term_id>/change/", terms.term_change, name="term_change"),
    path("<uuid:term_id>/request/", terms.term_request, name="term_request"),
    path("<uuid:term_id>/forms/add/", terms.form_add, name="form_add"),
    path("<uuid:term_id>/senses/add/", senses.sense_add, name="sense_add"),
    path("forms/<uuid:form_id>/change/", terms.form_change, name="form_change"),
    path("forms/<uuid:form_id>/remove/", terms.form_remove, name="form_remove"),
    path("forms/<uuid:form_id>/false-friends/add/", terms.false_friend_add, name="false_friend_add"),
    path("senses/<uuid:sense_id>/change/", senses.sense_change, name="sense_change"),
    path("senses/<uuid:sense_id>/remove/", senses.sense_remove, name="sense_remove"),
    path("senses/<uuid:sense_id>/agree/", senses.sense_agree, name="sense_agree"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("delegations/<uuid:delegation_id>/terms/", include(term)),
]

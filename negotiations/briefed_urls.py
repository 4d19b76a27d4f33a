"""The addresses of what a delegation is briefed with, beside its preparation: leverage, the packs, the calendar."""

from django.urls import path

from negotiations.views import calendar, leverage, packs

levers = [
    path("", leverage.leverage, name="leverage"),
    path("add/", leverage.leverage_add, name="leverage_add"),
    path("<uuid:leverage_id>/change/", leverage.leverage_change, name="leverage_change"),
    path("<uuid:leverage_id>/review/", leverage.leverage_review, name="leverage_review"),
    path("waiting/<int:number>/judge/", leverage.delay_judge, name="delay_judge"),
    path("partners/add/", leverage.notice_add, name="notice_add"),
    path("partners/<uuid:notice_id>/tell/", leverage.notice_tell, name="notice_tell"),
]
packed = [
    path("", packs.packs, name="packs"),
    path("ask/", packs.pack_ask, name="pack_ask"),
    path("progress/", packs.pack_progress, name="pack_progress"),
    path("page/", packs.pack_page, name="pack_page"),
    path("<uuid:pack_id>/cancel/", packs.pack_cancel, name="pack_cancel"),
    path("<uuid:pack_id>/file/", packs.pack_file, name="pack_file"),
]
dated = [
    path("", calendar.calendar, name="calendar"),
    path("export/", calendar.calendar_export, name="calendar_export"),
    path("import/", calendar.calendar_import, name="calendar_import"),
    path("import/<uuid:upload_id>/confirm/", calendar.calendar_import_confirm, name="calendar_import_confirm"),
]

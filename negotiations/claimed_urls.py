"""Pages of what is checked: claims, their board and their scale."""

from django.urls import path

from negotiations.views import claim_board, claim_scale, claims

urlpatterns = [
    path("", claims.claims, name="claims"),
    path("mark/", claims.claim_mark, name="claim_mark"),
    path("reviews/", claims.claim_reviews, name="claim_reviews"),
    path("board/", claim_board.claim_board, name="claim_board"),
    path("board/export/", claim_board.repeats_export, name="repeats_export"),
    path("<uuid:claim_id>/", claims.claim, name="claim"),
    path("scale/", claim_scale.claim_scale, name="claim_scale"),
    path("scale/shape/", claim_scale.scale_shape, name="scale_shape"),
    path("<uuid:claim_id>/same/", claims.claim_same, name="claim_same"),
    path("<uuid:claim_id>/checking/", claims.claim_checking, name="claim_checking"),
    path("<uuid:claim_id>/evidence/add/", claims.evidence_add, name="evidence_add"),
    path("<uuid:claim_id>/evidence/<uuid:evidence_id>/copy/", claims.evidence_copy, name="evidence_copy"),
    path("<uuid:claim_id>/verdict/sign/", claims.verdict_sign, name="verdict_sign"),
    *(
        path(f"<uuid:claim_id>/{step}/", claims.claim_step, {"step": step}, name=f"claim_{step}")
        for step in claims.STEPS
    ),
]

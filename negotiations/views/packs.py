"""The briefing pack: asked for, watched, cancelled, taken; and its content as a page. The sheet of a point."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from journal.clock import database_now
from negotiations import queries
from negotiations.actions import packs as actions
from negotiations.packs.content import content
from negotiations.packs.papers import Papers
from negotiations.packs.sheets import sheet
from negotiations.packs.watermark import watermark
from negotiations.views.files import made_pack
from teams.rules import Conflict
from teams.views.answers import pressed, sent_back
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

MOST_SHOWN = 10


@require_safe
@seated
def packs(request: SeatedRequest) -> HttpResponse:
    return _shown(request, "negotiations/packs.html")


@require_safe
@seated
def pack_progress(request: SeatedRequest) -> HttpResponse:
    """The list alone, for a page that looks again."""
    return _shown(request, "negotiations/_packs.html")


def _shown(request: SeatedRequest, template: str) -> HttpResponse:
    found = list(queries.packs(queries.pack_reader(request.seat))[:MOST_SHOWN])
    unfinished = any(one.is_unfinished for one in found)
    return render(request, template, {"packs": found, "unfinished": unfinished, "now": database_now()})


@require_POST
@seated
@once
def pack_ask(request: SeatedRequest) -> HttpResponse:
    act = partial(actions.ask_pack, actor=queries.pack_reader(request.seat))
    return pressed(request, act, _("Your pack is being made."), "packs", request.seat.delegation_id)


@require_POST
@seated
@once
def pack_cancel(request: SeatedRequest, pack_id: UUID) -> HttpResponse:
    act = partial(actions.cancel_pack, actor=request.seat, pack=queries.packs(request.seat).get(pk=pack_id))
    return pressed(request, act, _("It is made no further."), "packs", request.seat.delegation_id)


@require_safe
@seated
def pack_file(request: SeatedRequest, pack_id: UUID) -> HttpResponse:
    pack = queries.pack_to_take(request.seat, pack_id)
    try:
        return made_pack(request.seat, pack)
    except Conflict as error:
        return sent_back(request, str(error), "packs", request.seat.delegation_id)


@require_safe
@seated
def pack_page(request: SeatedRequest) -> HttpResponse:
    """The same content as it is now; that it is read is entered, and committed, before anything is looked up."""
    dossiers = actions.read_content(actor=queries.pack_reader(request.seat))
    mark = watermark(request.seat, database_now())
    context = {"content": content(request.seat, dossiers), "mark": mark}
    return render(request, "negotiations/pack_page.html", context)


@require_safe
@seated
def point_sheet(request: SeatedRequest, number: int) -> HttpResponse:
    point = queries.points(request.seat).get(number=number)
    context = {"point": point, "section": sheet(Papers(request.seat), point)}
    return render(request, "negotiations/point_sheet.html", context | {"mark": watermark(request.seat, database_now())})

"""The sheet of a point: both sides' views, our options, what they will say, terms and norms, for one page of paper."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext as _, pgettext

from briefings.models import Sense, Whose
from negotiations.ladder import Ladder, Rung
from negotiations.models import OptionState, Point, PredictedClaim, Reply, Side, Stakes, Stance
from negotiations.packs.papers import Article, Papers, meanings
from negotiations.packs.sections import Block, Heading, Section, Words, facts, table

DASH = "–"


def sheet(papers: Papers, point: Point) -> Section:
    """What this seat reads of the point; who does not read the notes finds the terms and norms alone."""
    blocks = [
        *_views(papers.stances.get(point.pk)),
        *_stakes(papers.stakes.get(point.pk)),
        *options(papers.ladders.get(point.pk)),
        *_claims(papers.claims[point.pk]),
        *_replies(papers.replies[point.pk]),
        *_terms(papers, point),
        *_norms(papers.articles_on(point)),
    ]
    return Section(f"point-{point.number}", f"{point.number} {point.title}", blocks)


def _views(stance: Stance | None) -> list[Block]:
    if stance is None:
        return []
    kinds = (("position", _("Position")), ("interest", _("Interest")))
    rows = [(label, *(_view(stance, f"{side}_{what}") for side in ("our", "their"))) for what, label in kinds]
    heads = ("", pgettext("positions", "Ours"), pgettext("positions", "Theirs"))
    return table(heads, rows, (2, 5, 5), _("Positions and interests"))


def _view(stance: Stance, name: str) -> str:
    """What is wanted, and in brackets where that is known from."""
    text, known = getattr(stance, name), getattr(stance, f"{name}_from")
    return (f"{text} ({known})" if known else text) or DASH


def _stakes(stakes: Stakes | None) -> list[Block]:
    if stakes is None:
        return []
    told = facts(
        (_("Aspiration"), stakes.aspiration), (_("Reservation point"), stakes.reservation),
        (_("Best alternative"), stakes.alternative),
    )  # fmt: skip
    return [Heading(_("How far we would go")), *told] if told else []


def options(ladder: Ladder | None) -> list[Block]:
    """Our ladder as far as the seat sees it, what is proposed to the head, and what the others propose."""
    if ladder is None:
        return []
    groups = (
        (_("Our options"), ladder.rungs), (_("Proposed to the head"), ladder.proposals), (_("Their proposals"), ladder.counters),
    )  # fmt: skip
    return [block for title, rungs in groups if rungs for block in (Heading(title), *_rungs(rungs))]


def _rungs(rungs: Iterable[Rung]) -> Iterable[Block]:
    for rung in rungs:
        option = rung.option
        yield Words(_text(rung), f"{option.title} ({_standing(rung)})")
        rows = [*rung.values, (_("Talking points"), option.talking_points)]
        if rung.place:  # places are told to who shapes the ladder, and so is this
            rows.append((_("Condition for moving to it"), option.condition))
        yield from facts(*rows)


def _text(rung: Rung) -> str:
    """In the reader's language, as far as it is written."""
    texts = (rung.option.text_uk, rung.option.text_en)
    first, second = texts if get_language() == "uk" else reversed(texts)
    return first or second


def _standing(rung: Rung) -> str:
    told = [
        _place(rung),
        {
            "active": pgettext("of an option", "active"),
            "opened": _("opened before"),
            "closed": _("closed to the room"),
        }.get(rung.standing, ""),
        Side(rung.option.side).label if rung.option.side != Side.OURS else "",
        OptionState(rung.option.state).label,
        rung.verdict.label if rung.verdict else "",
    ]
    return ", ".join(str(one) for one in told if one)


def _place(rung: Rung) -> str:
    if rung.place > 1:
        return _("Fallback %(number)s") % {"number": rung.place - 1}
    return _("Opening") if rung.place else ""


def _claims(claims: Iterable[PredictedClaim]) -> list[Block]:
    rows = [
        (_said(one, "said"), _said(one, "answer"), "; ".join(map(str, one.sources.all())) or DASH) for one in claims
    ]
    heads = (_("They will say"), _("We answer"), _("Sources"))
    return table(heads, rows, (5, 5, 2), _("Predicted claims"))


def _said(claim: PredictedClaim, part: str) -> str:
    """In the reader's language, else in the first in which it is written."""
    codes = ("uk", "en", "ru") if get_language() == "uk" else ("en", "uk", "ru")
    return next((text for code in codes if (text := getattr(claim, f"{part}_{code}"))), DASH)


def _replies(replies: Iterable[tuple[int, Reply]]) -> list[Block]:
    rows = [(f"{'· ' * depth}{one.trigger}", _reply(one)) for depth, one in replies]
    return table((_("If they say"), _("We say")), rows, (1, 1), _("Reply trees"))


def _reply(reply: Reply) -> str:
    texts = (reply.reply_uk, reply.reply_en) if get_language() == "uk" else (reply.reply_en, reply.reply_uk)
    return texts[0] or texts[1]


def _terms(papers: Papers, point: Point) -> list[Block]:
    rows = [(term.name, senses_text(meanings(term))) for term in papers.terms_on(point)]
    return table((_("Term"), _("Senses")), rows, (1, 3), _("Terms"))


def senses_text(senses: Iterable[Sense]) -> str:
    """Each sense on a line, with whose it is."""
    return "\n".join(f"{Whose(one.whose).label}: {one.text}" for one in senses) or DASH


def _norms(articles: Iterable[Article]) -> list[Block]:
    rows = [(str(one.norm), since(one), one.reading.text if one.reading else DASH) for one in articles]
    return table((_("Norm"), _("In force since"), _("Our reading")), rows, (4, 2, 5), _("Norms cited"))


def since(article: Article) -> str:
    """The first day of the wording in force, in words where there is none."""
    return date_format(article.wording.since) if article.wording else _("no wording in force is filed")

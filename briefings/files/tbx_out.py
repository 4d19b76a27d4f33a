"""Terms as TBX, a concept at a time. The same terms are the same bytes: in the order of their keys, nothing of today."""

from collections.abc import Iterable, Iterator
from datetime import date

from lxml import etree
from lxml.builder import ElementMaker  # type: ignore[import-untyped,import-not-found,unused-ignore]

from briefings.files import tbx_names as names
from briefings.files.term_entry import FormEntry, SenseEntry, TermEntry
from briefings.files.xml import Element

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="{names.NAMESPACE}">\n'
    "<tbxHeader><fileDesc><sourceDesc><p>Anteroom. Data categories that begin with “anteroom-” are its own; "
    "docs/terms.md says what they mean.</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n"
)
FOOT = "</body></text>\n</tbx>\n"
MAKE = ElementMaker(namespace=names.NAMESPACE, nsmap={None: names.NAMESPACE})


def write_terms(entries: Iterable[TermEntry]) -> Iterator[bytes]:
    """The file in pieces."""
    yield HEAD.encode()
    for entry in entries:
        text = etree.tostring(_concept(entry), encoding="unicode")
        yield text.replace(f' xmlns="{names.NAMESPACE}"', "", 1).encode() + b"\n"
    yield FOOT.encode()


def _concept(entry: TermEntry) -> Element:
    concept = MAKE.conceptEntry(id=entry.key)
    if entry.note:
        concept.append(MAKE.descrip(entry.note, type="definition"))
    concept.extend(_sense(sense) for sense in entry.senses)
    days = ((names.ASKED, entry.asked_on), (names.SETTLED, entry.settled_on))
    told = [
        (names.REQUEST, entry.request if entry.request != "none" else ""),
        *((kind, _day(day)) for kind, day in days),
    ]
    concept.extend(MAKE.admin(text, type=kind) for kind, text in told if text)
    concept.extend(_kept(entry.kept, "concept"))
    for language in dict.fromkeys(
        [form.language for form in entry.forms] + [one for one in entry.kept if one != "concept"]
    ):
        section = MAKE.langSec({names.XML_LANG: language})
        section.extend(_kept(entry.kept, language))
        section.extend(_form(form) for form in entry.forms if form.language == language)
        concept.append(section)
    return concept


def _form(form: FormEntry) -> Element:
    section = MAKE.termSec(MAKE.term(form.text), MAKE.termNote(names.WRITTEN[form.standing], type=names.STATUS))
    if form.instead:
        section.append(MAKE.termNote(form.instead, type=names.INSTEAD))
    if form.is_proposed:
        section.append(MAKE.termNote("yes", type=names.PROPOSED))
    for friend in form.friends:
        told = MAKE.termNote(friend.text, {"type": names.FRIEND, names.XML_LANG: friend.language})
        section.append(MAKE.termNoteGrp(told, MAKE.note(friend.warning)))
    section.extend(_kept(form.kept, "form"))
    return section


def _sense(sense: SenseEntry) -> Element:
    told = {"type": "definition", names.XML_LANG: sense.language}
    group = MAKE.descripGrp(MAKE.descrip(sense.text, told), MAKE.descripNote(sense.whose, type=names.WHOSE))
    if sense.source:
        group.append(MAKE.admin(sense.source, type="source"))
    if sense.said_on:
        group.append(MAKE.date(sense.said_on.isoformat()))
    instrument, article = sense.norm or ("", "")
    notes = (
        (names.CITATION, sense.citation), (names.INSTRUMENT, instrument), (names.ARTICLE, article),
        (names.CONCEDES, sense.concedes), (names.AGREED, _day(sense.agreed_on)),
    )  # fmt: skip
    group.extend(MAKE.descripNote(text, type=kind) for kind, text in notes if text)
    group.extend(_kept(sense.kept, "sense"))
    return group


def _kept(kept: dict[str, list[str]], where: str) -> list[Element]:
    return [etree.fromstring(text) for text in kept.get(where, [])]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""

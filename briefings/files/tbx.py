"""Terms from TBX (ISO 30042), a concept at a time: a file of any length in the memory of one concept.

What we know no place for is kept as it came and written out again; the entry says so. A file is refused whole when it
has a document type, is nested too deep, is no TBX, or says something of a term that cannot be kept.
"""

from collections.abc import Iterator
from datetime import date
from typing import IO, Any

from django.utils.translation import gettext as _
from lxml import etree

from briefings.files import tbx_names as names
from briefings.files.norm_entry import day
from briefings.files.term_entry import FormEntry, FriendEntry, SenseEntry, TermEntry
from briefings.files.unreadable import Unreadable
from briefings.files.xml import DEEPEST, Element, name
from briefings.models import Request, Whose
from teams.wording import is_hidden, is_visible

LONGEST = {
    "form": 200,
    "note": 5000,
    "warning": 500,
    "text": 10_000,
    "source": 300,
    "citation": 40,
    "key": 80,
    "language": 16,
}


ONE_LINE = frozenset({"form", "source", "citation", "key", "language"})


def read_terms(file: IO[bytes]) -> Iterator[TermEntry]:
    """The concepts of the file in order, each let go before the next; raises Unreadable, also in its midst."""
    seen, depth = False, 0
    parsed: Any = etree.iterparse(
        file, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for event, element in parsed:
            depth += 1 if event == "start" else -1
            if event == "start":
                _refuse(element, depth)
            elif name(element) in {"conceptEntry", "termEntry"}:
                seen = True
                yield _concept(element)
                _forget(element)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(_("Not well-formed XML: %(why)s") % {"why": str(error)[:200]}) from error
    if not seen:
        raise Unreadable(_("The file holds no terms."))


def _refuse(element: Element, depth: int) -> None:
    if depth == 1:
        if element.getroottree().docinfo.doctype:
            raise Unreadable(_("The file has a document type (DOCTYPE), which is not read."))
        if name(element) not in {"tbx", "martif"}:
            raise Unreadable(_("This XML is not TBX."))
    if depth > DEEPEST:
        raise Unreadable(_("Elements are nested more than %(most)d deep.") % {"most": DEEPEST})


def _forget(element: Element) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _concept(element: Element) -> TermEntry:
    entry = TermEntry(_checked(element.get("id", ""), "key", "?"))
    _known(element, entry.key, "id")
    for child in element:
        tag, kind = name(child), child.get("type", "")
        if tag in {"langSec", "langSet"}:
            _language(child, entry)
        elif tag == "descrip" and kind == "definition" and not entry.note and _plain(child):
            entry.note = _checked(child.text, "note", entry.key)
        elif tag == "descripGrp" and _is_ours(child):
            entry.senses.append(_sense(child, entry))
        elif tag == "admin" and kind in {names.REQUEST, names.ASKED, names.SETTLED} and _plain(child):
            _request(entry, kind, child.text or "")
        else:
            _keep(entry, entry.kept, "concept", child)
    if not entry.forms:
        raise Unreadable(_("%(where)s: the concept has no term.") % {"where": entry.key})
    if len({(form.language, form.text) for form in entry.forms}) < len(entry.forms):
        raise Unreadable(_("%(where)s: a form stands twice in one language.") % {"where": entry.key})
    return entry


def _language(section: Element, entry: TermEntry) -> None:
    language = _checked(section.get(names.XML_LANG), "language", entry.key)
    _known(section, entry.key, names.XML_LANG)
    for child in section:
        if name(child) in {"termSec", "tig", "ntig"}:
            _known(child, entry.key)
            entry.forms.append(_form(child, FormEntry(language), entry))
        else:
            _keep(entry, entry.kept, language, child)


def _form(section: Element, form: FormEntry, entry: TermEntry) -> FormEntry:
    for child in section:
        tag, kind = name(child), child.get("type", "")
        text = (child.text or "").strip()
        if tag == "term" and not form.text:
            _known(child, entry.key)
            form.text = _checked("".join(child.itertext()), "form", entry.key) if _plain(child) else _rich(entry)
        elif tag == "termNote" and kind == names.STATUS and text in names.READ and _plain(child):
            form.standing, request = names.READ[text]
            if names.WRITTEN[form.standing] != text:
                entry.remarks.append(_("“%(one)s” is read as “%(other)s”.") % {"one": text, "other": form.standing})
            if request and entry.request == "none":
                entry.request = request
        elif tag == "termNote" and kind == names.INSTEAD and _plain(child):
            form.instead = _checked(text, "form", entry.key)
        elif tag == "termNote" and kind == names.PROPOSED:
            form.is_proposed = True
        elif tag == "termNoteGrp" and any(one.get("type") == names.FRIEND for one in child):
            form.friends.append(_friend(child, entry))
        else:
            _keep(entry, form.kept, "form", child)
    _checked(form.text, "form", entry.key)
    return form


def _friend(group: Element, entry: TermEntry) -> FriendEntry:
    told = {name(child): child for child in group}
    if set(told) != {"termNote", "note"}:
        raise Unreadable(_("%(where)s: a false friend is a form and a note.") % {"where": entry.key})
    language = _checked(told["termNote"].get(names.XML_LANG), "language", entry.key)
    return FriendEntry(
        language,
        _checked(told["termNote"].text, "form", entry.key),
        _checked(told["note"].text, "warning", entry.key),
    )


def _is_ours(group: Element) -> bool:
    kinds = {child.get("type") for child in group}
    return "definition" in kinds and names.WHOSE in kinds


def _sense(group: Element, entry: TermEntry) -> SenseEntry:
    where, sense, norm = entry.key, SenseEntry(""), {}
    for child in group:
        tag, kind, text = name(child), child.get("type", ""), child.text or ""
        if tag == "descrip" and kind == "definition":
            sense.language = _checked(child.get(names.XML_LANG), "language", where)
            sense.text = _checked(text, "text", where)
        elif tag == "admin" and kind == "source":
            sense.source = _checked(text, "source", where)
        elif tag == "date":
            sense.said_on = day(text, where)
        elif kind == names.WHOSE and text in Whose.values:
            sense.whose = text
        elif kind == names.CITATION:
            sense.citation = _checked(text, "citation", where)
        elif kind == names.CONCEDES:
            sense.concedes = _checked(text, "text", where)
        elif kind in {names.INSTRUMENT, names.ARTICLE}:
            norm[kind] = _checked(text, "source", where)
        elif kind == names.AGREED:
            sense.agreed_on = day(text, where)
        else:
            _keep(entry, sense.kept, "sense", child)
    sense.norm = (norm.get(names.INSTRUMENT, ""), norm.get(names.ARTICLE, "")) if norm else None
    _checked(sense.whose, "form", where)
    return sense


def _request(entry: TermEntry, kind: str, text: str) -> None:
    if kind == names.REQUEST:
        if text not in Request.values:
            raise Unreadable(_("%(where)s: there is no request “%(text)s”.") % {"where": entry.key, "text": text[:40]})
        entry.request = text
    else:
        found: date = day(text, entry.key)
        entry.asked_on, entry.settled_on = (found, entry.settled_on) if kind == names.ASKED else (entry.asked_on, found)


def _keep(entry: TermEntry, kept: dict[str, list[str]], where: str, element: Element) -> None:
    """What we have no place for, as canonical XML; told in the report."""
    element.tail = None
    kept.setdefault(where, []).append(etree.tostring(element, method="c14n", exclusive=True).decode())
    told = " ".join(filter(None, (name(element), element.get("type"))))
    entry.remarks.append(_("“%(what)s” is kept as it stands.") % {"what": told[:100]})


def _known(element: Element, where: str, *known: str) -> None:
    if strange := sorted(set(element.attrib) - set(known)):
        told = {"where": where, "what": strange[0], "element": name(element)}
        raise Unreadable(_("%(where)s: “%(what)s” of “%(element)s” cannot be kept.") % told)


def _plain(element: Element) -> bool:
    return len(element) == 0


def _rich(entry: TermEntry) -> str:
    raise Unreadable(_("%(where)s: a term has elements within it, which cannot be kept.") % {"where": entry.key})


def _checked(text: str | None, kind: str, where: str) -> str:
    """The text; Unreadable when there is nothing to see, too much, or what cannot be stored."""
    text = (text or "").strip()
    if not any(map(is_visible, text)) or len(text) > LONGEST[kind] or "\0" in text:
        told = _("%(where)s: a text is missing or has more than %(longest)d characters.")
        raise Unreadable(told % {"where": where[:80], "longest": LONGEST[kind]})
    if kind in ONE_LINE and any(map(is_hidden, text)):
        told = _("%(where)s: “%(text)s” has a line end, or marks that cannot be seen.")
        raise Unreadable(told % {"where": _seen(where), "text": _seen(text)})
    return text


def _seen(text: str) -> str:
    """As much of a text as can be shown."""
    return "".join(mark for mark in text[:60] if not is_hidden(mark))

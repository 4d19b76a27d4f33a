"""Terms from TBX (ISO 30042), a concept at a time: a file of any length in the memory of one concept.

What we know no place for is kept as it came and written out again; the entry says so. A file is refused whole when it
has a document type, is nested too deep, is no TBX, or says something of a term that cannot be kept.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import IO, Any

from django.utils.translation import gettext as _
from lxml import etree

from briefings.files import tbx_names as names
from briefings.files.norm_entry import day
from briefings.files.tbx_parts import checked, keep, known, plain, refuse_loose, rich, simple
from briefings.files.term_entry import FormEntry, FriendEntry, SenseEntry, TermEntry
from briefings.files.unreadable import Unreadable
from briefings.files.xml import DEEPEST, Element, name
from briefings.models import Request, Whose

DEFINITION = ("descrip", "definition")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""A tag of BCP 47, near enough."""


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
    entry = TermEntry(checked(element.get("id", ""), "key", "?"))
    known(element, entry.key, "id")
    refuse_loose(element, entry.key)
    for child in element:
        tag, kind = name(child), child.get("type", "")
        if tag in {"langSec", "langSet"}:
            _language(child, entry)
        elif tag == "descrip" and kind == "definition" and not entry.note and simple(child):
            entry.note = checked(child.text, "note", entry.key)
        elif tag == "descripGrp" and _is_ours(child):
            entry.senses.append(_sense(child, entry))
        elif tag == "admin" and kind in {names.REQUEST, names.ASKED, names.SETTLED} and simple(child):
            _request(entry, kind, child.text or "")
        else:
            keep(entry, entry.kept, "concept", child)
    if not entry.forms:
        raise Unreadable(_("%(where)s: the concept has no term.") % {"where": entry.key})
    if len({(form.language, form.text) for form in entry.forms}) < len(entry.forms):
        raise Unreadable(_("%(where)s: a form stands twice in one language.") % {"where": entry.key})
    return entry


def _language(section: Element, entry: TermEntry) -> None:
    language = checked(section.get(names.XML_LANG), "language", entry.key)
    if not LANGUAGE.fullmatch(language):
        raise Unreadable(_("%(where)s: “%(text)s” is no language.") % {"where": entry.key, "text": language})
    known(section, entry.key, names.XML_LANG)
    refuse_loose(section, entry.key)
    for child in section:
        if name(child) in {"termSec", "tig", "ntig"}:
            known(child, entry.key)
            entry.forms.append(_form(child, FormEntry(language), entry))
        else:
            keep(entry, entry.kept, language, child)


def _form(section: Element, form: FormEntry, entry: TermEntry) -> FormEntry:
    refuse_loose(section, entry.key)
    standing = False
    for child in section:
        tag, kind = name(child), child.get("type", "")
        text = (child.text or "").strip()
        if tag == "term" and not form.text:
            known(child, entry.key)
            form.text = checked("".join(child.itertext()), "form", entry.key) if plain(child) else rich(entry)
        elif tag == "termNote" and kind == names.STATUS and text in names.READ and simple(child) and not standing:
            standing, (form.standing, request) = True, names.READ[text]
            if names.WRITTEN[form.standing] != text:
                entry.remarks.append(_("“%(one)s” is read as “%(other)s”.") % {"one": text, "other": form.standing})
            if request and entry.request == "none":
                entry.request = request
        elif tag == "termNote" and kind == names.INSTEAD and simple(child) and not form.instead:
            form.instead = checked(text, "form", entry.key)
        elif tag == "termNote" and kind == names.PROPOSED and simple(child):
            form.is_proposed = True
        elif tag == "termNoteGrp" and any(one.get("type") == names.FRIEND for one in child):
            form.friends.append(_friend(child, entry))
        else:
            keep(entry, form.kept, "form", child)
    checked(form.text, "form", entry.key)
    return form


def _friend(group: Element, entry: TermEntry) -> FriendEntry:
    told = {name(child): child for child in group}
    if set(told) != {"termNote", "note"} or len(group) > len(told):
        raise Unreadable(_("%(where)s: a false friend is a form and a note.") % {"where": entry.key})
    refuse_loose(group, entry.key)
    known(told["termNote"], entry.key, "type", names.XML_LANG)
    known(told["note"], entry.key)
    language = checked(told["termNote"].get(names.XML_LANG), "language", entry.key)
    return FriendEntry(
        language,
        checked(told["termNote"].text, "form", entry.key),
        checked(told["note"].text, "warning", entry.key),
    )


def _is_ours(group: Element) -> bool:
    kinds = {child.get("type") for child in group}
    return "definition" in kinds and names.WHOSE in kinds


def _sense(group: Element, entry: TermEntry) -> SenseEntry:
    where, sense, seen = entry.key, SenseEntry(""), set[tuple[str, str]]()
    norm: dict[str, str] = {}
    known(group, where)
    refuse_loose(group, where)
    for child in group:
        what = name(child), child.get("type", "")
        if what in seen or not simple(child, *([names.XML_LANG] if what == DEFINITION else [])):
            keep(entry, sense.kept, "sense", child)
        else:
            seen.add(what)
            _meaning(child, sense, norm, entry)
    sense.norm = (norm.get(names.INSTRUMENT, ""), norm.get(names.ARTICLE, "")) if norm else None
    checked(sense.text, "text", where)
    checked(sense.whose, "form", where)
    return sense


def _meaning(child: Element, sense: SenseEntry, norm: dict[str, str], entry: TermEntry) -> None:
    """One part of it."""
    tag, kind, text, where = name(child), child.get("type", ""), child.text or "", entry.key
    if (tag, kind) == DEFINITION:
        sense.language = checked(child.get(names.XML_LANG), "language", where)
        sense.text = checked(text, "text", where)
    elif tag == "admin" and kind == "source":
        sense.source = checked(text, "source", where)
    elif tag == "date":
        sense.said_on = day(text, where)
    elif kind == names.WHOSE and text in Whose.values:
        sense.whose = text
    elif kind == names.CITATION:
        sense.citation = checked(text, "citation", where)
    elif kind == names.CONCEDES:
        sense.concedes = checked(text, "text", where)
    elif kind in {names.INSTRUMENT, names.ARTICLE}:
        norm[kind] = checked(text, "source", where)
    elif kind == names.AGREED:
        sense.agreed_on = day(text, where)
    else:
        keep(entry, sense.kept, "sense", child)


def _request(entry: TermEntry, kind: str, text: str) -> None:
    if kind == names.REQUEST:
        if text not in Request.values:
            raise Unreadable(_("%(where)s: there is no request “%(text)s”.") % {"where": entry.key, "text": text[:40]})
        entry.request = text
    else:
        found: date = day(text, entry.key)
        entry.asked_on, entry.settled_on = (found, entry.settled_on) if kind == names.ASKED else (entry.asked_on, found)

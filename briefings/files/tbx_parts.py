"""The parts of a TBX file, and what becomes of one that we have no place for: kept as it came, or the file is refused."""

from django.utils.translation import gettext as _
from lxml import etree

from briefings.files.term_entry import TermEntry
from briefings.files.unreadable import Unreadable
from briefings.files.xml import Element, name
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


def keep(entry: TermEntry, kept: dict[str, list[str]], where: str, element: Element) -> None:
    """What we have no place for, as canonical XML; told in the report."""
    element.tail = None
    kept.setdefault(where, []).append(etree.tostring(element, method="c14n", exclusive=True).decode())
    told = " ".join(filter(None, (name(element), element.get("type"))))
    entry.remarks.append(_("“%(what)s” is kept as it stands.") % {"what": told[:100]})


def known(element: Element, where: str, *known: str) -> None:
    if strange := sorted(set(element.attrib) - set(known)):
        told = {"where": where, "what": strange[0], "element": name(element)}
        raise Unreadable(_("%(where)s: “%(what)s” of “%(element)s” cannot be kept.") % told)


def plain(element: Element) -> bool:
    return len(element) == 0


def simple(element: Element, *known: str) -> bool:
    """Whether it has a text and a type alone, and attributes that are known: else something of it would be lost."""
    return plain(element) and set(element.attrib) <= {"type", *known}


def refuse_loose(element: Element, where: str) -> None:
    """Text between elements has no place."""
    if any((text or "").strip() for text in (element.text, *(child.tail for child in element))):
        raise Unreadable(_("%(where)s: text between the elements cannot be kept.") % {"where": seen(where)})


def rich(entry: TermEntry) -> str:
    raise Unreadable(_("%(where)s: a term has elements within it, which cannot be kept.") % {"where": entry.key})


def checked(text: str | None, kind: str, where: str) -> str:
    """The text; Unreadable when there is nothing to see, too much, or what cannot be stored."""
    text = (text or "").strip()
    if kind in {"form", "source"}:  # a file may break its lines where it likes
        text = " ".join(text.split())
    if not any(map(is_visible, text)) or len(text) > LONGEST[kind] or "\0" in text:
        told = _("%(where)s: a text is missing or has more than %(longest)d characters.")
        raise Unreadable(told % {"where": where[:80], "longest": LONGEST[kind]})
    if kind in ONE_LINE and any(map(is_hidden, text)):
        told = _("%(where)s: “%(text)s” has a line end, or marks that cannot be seen.")
        raise Unreadable(told % {"where": seen(where), "text": seen(text)})
    return text


def seen(text: str) -> str:
    """As much of a text as can be shown."""
    return "".join(mark for mark in text[:60] if not is_hidden(mark))

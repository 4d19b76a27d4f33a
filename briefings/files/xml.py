"""XML from strangers: no document type, no entities, nothing fetched, at most a hundred elements deep."""

from typing import Any

from django.utils.translation import gettext as _
from lxml import etree

from briefings.files.unreadable import Unreadable

DEEPEST = 100
Element = Any


def root_of(data: bytes) -> Element:
    """The document's element; raises Unreadable."""
    if b"<!DOCTYPE" in data:
        raise Unreadable(_("The file has a document type (DOCTYPE), which is not read."))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        root: Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(_("Not well-formed XML: %(why)s") % {"why": str(error)[:200]}) from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable(_("The file has a document type (DOCTYPE), which is not read."))
    _refuse_depth(root)
    return root


def _refuse_depth(root: Element) -> None:
    depth = 0
    for event, _element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise Unreadable(_("Elements are nested more than %(most)d deep.") % {"most": DEEPEST})


def name(element: Element) -> str:
    """The local name of an element, whatever its namespace."""
    return str(etree.QName(element).localname)


def first(element: Element, *names: str) -> Element | None:
    """The first descendant down this path of local names, or None."""
    for wanted in names:
        found = next((one for one in element.iter("{*}" + wanted) if one is not element), None)
        if found is None:
            return None
        element = found
    return element


def words(element: Element) -> str:
    """The text within, white space of the layout as single spaces."""
    return " ".join("".join(element.itertext()).split())

"""Sections as a PDF: A4, a font of our own, on each page whose it is. Texts of people are text, never markup."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table as Grid, TableStyle

from briefings.letters.as_pdf import BOLD, SERIF, register_fonts
from negotiations.packs.sections import Block, Facts, Heading, Section, Table, Words
from negotiations.packs.watermark import Watermark

LEFT, RIGHT, TOP, FOOT = 18 * mm, 16 * mm, 18 * mm, 20 * mm
WIDTH = A4[0] - LEFT - RIGHT
# Controls, marks that turn the direction of writing, and what no font has; line ends stay.
UNPRINTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
LINE, FAINT = HexColor("#b8b8b8"), HexColor("#ececec")
_body = ParagraphStyle("body", fontName=SERIF, fontSize=9, leading=12.5, spaceAfter=3)
STYLES = {
    "body": _body,
    "cell": ParagraphStyle("cell", parent=_body, fontSize=8, leading=10.5, spaceAfter=0),
    "head": ParagraphStyle("head", parent=_body, fontName=BOLD, fontSize=8, leading=10.5, spaceAfter=0),
    "label": ParagraphStyle("label", parent=_body, fontName=BOLD, spaceBefore=3, spaceAfter=1, keepWithNext=1),
    "heading": ParagraphStyle("heading", parent=_body, fontName=BOLD, fontSize=10.5, leading=14, spaceBefore=7, keepWithNext=1),
    "section": ParagraphStyle("section", parent=_body, fontName=BOLD, fontSize=15, leading=20, spaceAfter=6),
    "title": ParagraphStyle("title", parent=_body, fontName=BOLD, fontSize=20, leading=26, spaceAfter=8),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: the lines above the title, the title, and what is to be told below it."""

    heads: tuple[str, ...]
    title: str
    texts: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Made:
    content: bytes
    pages: int


def pdf(cover: Cover, sections: Iterable[Section], mark: Watermark, salt: str, on: Callable[[float], None]) -> Made:
    """The pack. `on` hears the share (0–1) that is set; what it raises ends the work.

    `salt` stands in the file and nowhere else: without it, whoever reads the digest in the audit could try out what the
    file says.
    """
    register_fonts()
    told = list(sections)
    story = [*_cover(cover, told), *(flowable for section in told for flowable in _section(section))]
    made, count = BytesIO(), len(story) or 1
    document = SimpleDocTemplate(
        made, pagesize=A4, leftMargin=LEFT, rightMargin=RIGHT, topMargin=TOP, bottomMargin=FOOT, title=cover.title,
        author="", keywords=salt, lang=cover.language, invariant=1,
    )  # fmt: skip
    document.setProgressCallBack(lambda kind, done: on(min(done / count, 1)) if kind == "PROGRESS" else None)
    marked = partial(_marked, mark)
    document.build(story, onFirstPage=marked, onLaterPages=marked)
    return Made(made.getvalue(), document.page)


def _cover(cover: Cover, sections: list[Section]) -> list[Any]:
    found = [_paragraph(line, "body") for line in cover.heads]
    found += [Spacer(0, 12 * mm), _paragraph(cover.title, "title")]
    found += [_paragraph(text, "body") for text in cover.texts]
    return [*found, Spacer(0, 6 * mm), *(_paragraph(section.title, "body") for section in sections)]


def _section(section: Section) -> list[Any]:
    found: list[Any] = [PageBreak(), _paragraph(section.title, "section")]
    for block in section.blocks:
        found += _block(block)
    return found


def _block(block: Block) -> list[Any]:
    match block:
        case Heading():
            return [_paragraph(f"{block.text} · {block.note}" if block.note else block.text, "heading")]
        case Words():
            label = [_paragraph(block.about, "label")] if block.about else []
            return label + ([_paragraph(block.text, "body")] if block.text else [])
        case Facts():
            rows = [[_paragraph(name, "head"), _paragraph(value, "cell")] for name, value in block.rows]
            return [_grid(rows, (1, 3), heads=0)]
        case Table():
            heads = [_paragraph(head, "head") for head in block.heads]
            return [_grid([heads, *([_paragraph(cell, "cell") for cell in row] for row in block.rows)], block.shares)]


def _grid(rows: list[list[Any]], shares: Iterable[int], heads: int = 1) -> Grid:
    whole = sum(shares := tuple(shares))
    # A row may be higher than a page: it is continued on the next one.
    grid = Grid(rows, [WIDTH * share / whole for share in shares], repeatRows=heads, splitInRow=1, spaceAfter=5)
    grid.setStyle(TableStyle([
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]))  # fmt: skip
    return grid


def _paragraph(text: str, style: str) -> Paragraph:
    return Paragraph(escape(printed(text)).replace("\n", "<br/>"), STYLES[style])


def printed(text: str) -> str:
    """Without what does not print, or turns what stands beside it."""
    plain = text.replace("\r\n", "\n").replace("\t", " ")
    return "".join(mark for mark in plain if mark == "\n" or unicodedata.category(mark) not in UNPRINTED)


def _marked(mark: Watermark, canvas: Any, document: Any) -> None:
    canvas.saveState()
    name = _fitting(printed(mark.name), BOLD, 40, 230 * mm)
    canvas.setFillColor(FAINT)
    canvas.setFont(BOLD, 40)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(52)
    canvas.drawCentredString(0, 0, name)
    canvas.restoreState()
    canvas.setFont(SERIF, 7.5)
    canvas.drawString(LEFT, 11 * mm, _fitting(printed(mark.line), SERIF, 7.5, WIDTH - 12 * mm, keep=70))
    canvas.drawRightString(A4[0] - RIGHT, 11 * mm, str(document.page))


def _fitting(text: str, font: str, size: float, width: float, keep: int = 0) -> str:
    """The text on one line; of one that is too long the beginning, and of its last letters as many as are to be kept."""
    text = " ".join(text.split())
    if stringWidth(text, font, size) <= width:
        return text
    end = text[-keep:] if keep else ""
    begin = text[: len(text) - keep]
    while begin and stringWidth(f"{begin}…{end}", font, size) > width:
        begin = begin[:-1]
    return f"{begin}…{end}"

"""A letter as PDF: A4, with a font of our own in it, no date of making and no number drawn by lot."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer

from briefings.letters.questions import Letter

FONTS = Path(__file__).parent / "fonts"
SERIF, BOLD = "DejaVuSerif", "DejaVuSerif-Bold"


@cache
def register_fonts() -> None:
    """The two cuts that letters and packs are set in, with Latin and Cyrillic."""
    for name in (SERIF, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{name}.ttf")))


def pdf(letter: Letter) -> bytes:
    """The letter; the same letter is the same bytes."""
    register_fonts()
    title, text, bold, small = _styles()
    story: list[Any] = [Paragraph(escape(line), text) for line in letter.heads]
    story += [Spacer(0, 8 * mm), Paragraph(escape(letter.words["title"]), title)]
    story += [Paragraph(escape(letter.words["lead"]), text), Spacer(0, 4 * mm)]
    for one in letter.questions:
        told = [Paragraph(escape(f"{one.number}. {one.text}"), bold)]
        told += [Paragraph(escape(f"{letter.words['forms']}: {one.forms}"), small)]
        told += [Paragraph(escape(letter.words["answer"]), text), Spacer(0, 12 * mm)]
        story.append(KeepTogether(told))
    made = BytesIO()
    margins = {"leftMargin": 25 * mm, "rightMargin": 20 * mm, "topMargin": 20 * mm, "bottomMargin": 20 * mm}
    page = SimpleDocTemplate(
        made, pagesize=A4, title=letter.words["title"], author="", invariant=1, lang=letter.language, **margins
    )
    page.build(story, onFirstPage=_numbered, onLaterPages=_numbered)
    return made.getvalue()


def _styles() -> tuple[ParagraphStyle, ...]:
    text = ParagraphStyle("text", fontName=SERIF, fontSize=10.5, leading=15, spaceAfter=4)
    return (
        ParagraphStyle("title", fontName=BOLD, fontSize=15, leading=20, spaceAfter=8),
        text,
        ParagraphStyle("bold", parent=text, fontName=BOLD),
        ParagraphStyle("small", parent=text, fontSize=9, leading=13),
    )


def _numbered(canvas: Any, document: Any) -> None:
    canvas.setFont(SERIF, 8)
    canvas.drawRightString(A4[0] - 20 * mm, 12 * mm, str(document.page))

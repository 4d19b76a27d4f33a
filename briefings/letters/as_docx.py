"""A letter as DOCX, for those who answer in it: no date of making, so the same letter is the same bytes."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.shared import Mm, Pt

from briefings.letters.questions import Letter

# The first moment that a ZIP can tell; a letter tells none.
NEVER = datetime(1980, 1, 1)  # noqa: DTZ001  python-docx writes it without a zone


def docx(letter: Letter) -> bytes:
    """The letter; the same letter is the same bytes."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Times New Roman", Pt(11)
    for line in letter.heads:
        document.add_paragraph(line)
    document.add_heading(letter.words["title"], level=1)
    document.add_paragraph(letter.words["lead"])
    for one in letter.questions:
        document.add_paragraph().add_run(f"{one.number}. {one.text}").bold = True
        document.add_paragraph(f"{letter.words['forms']}: {one.forms}")
        document.add_paragraph(letter.words["answer"])
        document.add_paragraph()
    about = document.core_properties
    about.title, about.author, about.comments, about.language = letter.words["title"], "", "", letter.language
    about.created = about.modified = NEVER
    made = BytesIO()
    document.save(made)
    return _without_times(made)


def _without_times(made: BytesIO) -> bytes:
    """The same ZIP, every entry as of `NEVER`."""
    still = BytesIO()
    with ZipFile(made) as old, ZipFile(still, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, NEVER.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return still.getvalue()

"""Foreign record files: WebVTT, SubRip, ParlaMint TEI and JSON Lines, read as lines of speech.

Every file is taken for hostile. It gives lines, or one ReadingError; speech is kept as it is or not at all.
"""

from .errors import ReadingError
from .lines import Format, Line, Moment
from .reading import Reading, read
from .remarks import OddTime, Remark, RemarkKind, Tally
from .report import Report, SpeakerCount

__all__ = [
    "Format", "Line", "Moment", "OddTime", "Reading", "ReadingError", "Remark", "RemarkKind", "Report", "SpeakerCount",
    "Tally", "read",
]  # fmt: skip

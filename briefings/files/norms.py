"""A file of norms, its format told by its content."""

from pathlib import Path
from typing import BinaryIO

from briefings.files import akoma_ntoso, norm_list
from briefings.files.norm_entry import NormEntry
from briefings.files.unreadable import whole


def read_norms(origin: Path | BinaryIO) -> list[NormEntry]:
    """All wordings of a JSON list or an Akoma Ntoso act; raises Unreadable."""
    data = whole(origin)
    is_xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return akoma_ntoso.entries(data) if is_xml else norm_list.entries(data)

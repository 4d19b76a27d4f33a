"""Where bytes come from: paths, open files, pipes; and that they stay the same."""

import hashlib
import io
import os
import threading

import psutil
import pytest

from negotiations.reading import ReadingError, read
from tests.negotiations.reading.samples import EVERY, JSON_LINES, WEBVTT


@pytest.mark.parametrize("name", EVERY)
def test_the_hash_is_that_of_the_bytes(tmp_path, name):
    data = EVERY[name].encode("utf-8-sig")
    file = tmp_path / "record"
    file.write_bytes(data)
    with read(file) as reading:
        assert reading.sha256 == reading.report.sha256 == hashlib.sha256(data).hexdigest()


def test_a_path_is_opened_and_closed(tmp_path):
    file = tmp_path / "record"
    file.write_text(WEBVTT)
    before = _open_paths()
    for origin in (file, str(file)):
        assert len(list(read(origin))) == 3
        with read(origin) as reading:
            next(reading.lines)
        assert next(reading.lines, None) is None
    assert _open_paths() == before


def _open_paths() -> list[str]:
    """Not how far each has been written: our own log grows meanwhile."""
    return sorted(file.path for file in psutil.Process().open_files())


def test_an_open_file_is_read_from_where_it_stands_and_left_open():
    file = io.BytesIO(b"skipped" + WEBVTT.encode())
    file.seek(7)
    assert len(list(read(file))) == 3
    assert not file.closed


def test_a_pipe_is_read():
    out, into = os.pipe()
    with os.fdopen(out, "rb") as pipe:
        writer = threading.Thread(target=lambda: (os.write(into, JSON_LINES.encode()), os.close(into)))
        writer.start()
        assert len(list(read(pipe))) == 2
        writer.join()


def test_what_cannot_be_opened_is_refused(tmp_path):
    for origin in (tmp_path, tmp_path / "absent", "a\0b", tmp_path / ("x" * 300)):
        with pytest.raises(ReadingError, match="cannot be read"):
            read(origin)
    closed = io.BytesIO(b"x")
    closed.close()
    with pytest.raises(ReadingError, match="cannot be read"):
        read(closed)


@pytest.mark.parametrize("name", EVERY)
def test_a_file_that_changes_while_it_is_read_is_refused(name):
    data = EVERY[name].encode()
    file = io.BytesIO(data)
    reading = read(file)
    file.seek(0, io.SEEK_END)
    file.write(b"\n")
    with pytest.raises(ReadingError, match="changed"):
        list(reading)


def test_a_file_too_large_to_hold_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("negotiations.reading.source.LARGEST_HELD", 100)
    with pytest.raises(ReadingError, match="MiB"):
        list(read(io.BytesIO(WEBVTT.encode())))
    assert len(list(read(io.BytesIO(JSON_LINES.encode())))) == 2
    monkeypatch.setattr("negotiations.reading.source.LARGEST", 100)
    with pytest.raises(ReadingError, match="GiB"):
        read(io.BytesIO(JSON_LINES.encode()))

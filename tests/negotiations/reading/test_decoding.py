"""Encodings: told for certain, or refused; never letters of another encoding."""

import io

import pytest

from negotiations.reading import ReadingError, RemarkKind, read
from negotiations.reading.cyrillic import is_scrambled
from tests.negotiations.reading.samples import EVERY, RUSSIAN, TEI, UKRAINIAN, webvtt_of

TEXTS = {"uk": UKRAINIAN, "ru": RUSSIAN}


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize(
    ("codec", "told"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16-le"), ("utf-16-be", "utf-16-be")],
)
def test_unicode_is_read_in_every_format(gather, name, codec, told):
    usual, _report = gather(EVERY[name])
    mark = b"\xfe\xff" if codec == "utf-16-be" else b""
    lines, report = gather(mark + EVERY[name].encode(codec))
    assert report.encoding == told
    assert lines == usual


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("codec", ["cp1251", "koi8-u"])
def test_old_cyrillic_encodings_are_told_by_their_letters(gather, language, codec):
    text = TEXTS[language]
    for size in (len(text), 90, 60):
        lines, report = gather(webvtt_of(f"<v A>{text[:size].strip()}").encode(codec, "replace").replace(b"?", b"-"))
        assert (report.encoding, lines[0].language) == (codec, language)
        kept = text[:size].strip().encode(codec, "replace").replace(b"?", b"-").decode(codec)
        assert lines[0].text == kept


def test_an_old_encoding_is_told_in_every_format(gather):
    lines, report = gather(TEI.replace("UTF-8", "windows-1251").encode("cp1251"))
    assert (report.encoding, lines[1].text) == ("cp1251", "Я хотів би знати.")
    assert RemarkKind.DECLARED_ENCODING not in report.remarks
    lines, report = gather(f'{{"text": "{UKRAINIAN}"}}\n'.encode("cp1251"))
    assert (report.encoding, lines[0].text) == ("cp1251", UKRAINIAN)


def test_english_before_the_first_cyrillic_letter_changes_nothing(gather):
    cues = ["<v A>Good morning to everybody here."] * 4000 + [f"<v B>{UKRAINIAN}"]
    lines, report = gather(webvtt_of(*cues).encode("cp1251"))
    assert (report.encoding, lines[-1].text) == ("cp1251", UKRAINIAN)


@pytest.mark.parametrize("codec", ["cp866", "iso8859-5", "mac-cyrillic", "cp1252", "cp1253", "gb18030", "shift-jis"])
def test_other_encodings_are_refused(refusal, codec):
    text = {"cp1252": "Voilà où nous étions déjà. " * 20, "cp1253": "Καλημέρα σε όλους σας. " * 20}.get(codec, RUSSIAN)
    data = webvtt_of(f"<v A>{text}").encode(codec, "ignore")
    assert str(refusal(data))


def test_too_few_letters_prove_nothing(refusal):
    assert "utf-8" in str(refusal(webvtt_of("<v A>Слава").encode("cp1251")))


@pytest.mark.parametrize(
    ("one", "other"), [("cp1251", "koi8-u"), ("koi8-u", "cp1251"), ("cp1251", "utf-8"), ("koi8-u", "utf-8")]
)
def test_a_line_in_another_encoding_is_refused(refusal, one, other):
    start = webvtt_of(*[f"<v A>{UKRAINIAN}"] * 10).encode(one, "replace")
    for odd in (RUSSIAN, RUSSIAN.lower(), "погоджуємося з цим текстом", "Слава Україні"):
        assert refusal(start + b"\n00:09.000 --> 00:10.000\n<v B>" + odd.encode(other, "replace") + b"\n").line == 34


@pytest.mark.parametrize("other", ["cp1251", "koi8-u", "latin-1", "utf-16-le"])
def test_utf8_with_a_line_in_another_encoding_is_refused(refusal, other):
    start = webvtt_of(*[f"<v A>{UKRAINIAN}"] * 10).encode()
    odd = "Déjà vu" if other == "latin-1" else RUSSIAN
    error = refusal(start + b"\n00:09.000 --> 00:10.000\n<v B>" + odd.encode(other, "replace") + b"\n")
    assert (error.offset or 0) >= len(start)


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"WEBVTT\n\n\xff", 8),
        (b"WEBVTT\n\n\xed\xa0\x80", 8),  # a surrogate in UTF-8
        (b"WEBVTT\n\n\xc0\xaf", 8),  # an overlong slash
        (b"WEBVTT\n\n\xf4\x90\x80\x80", 8),  # past U+10FFFF
        ("WEBVTT\n\nї".encode()[:-1], 8),  # cut inside a letter
        (b"\xef\xbb\xbfWEBVTT\n\n\xff", 11),
        (b"\xff\xfe" + "WEBVTT\n".encode("utf-16-le") + b"\x00\xd8", 16),  # a lone surrogate
        (b"\xff\xfe" + "WEBVTT\n".encode("utf-16-le") + b"x", 16),  # half a character
        ("WEBVTT\n".encode("utf-16-le"), 1),  # without a mark
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 8),
        (b"WEBVTT\n\n" + b"x" * 200_000 + b"\n\n\xff\xfe", 200_010),
    ],
)
def test_what_cannot_be_decoded_is_refused_with_its_byte(refusal, data, offset):
    assert refusal(data).offset == offset


def test_a_fault_far_inside_a_large_file_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr("negotiations.reading.decoding.LARGEST_HELD", 1000)
    line = '{"text": "Добрий день"}\n'.encode()
    file = tmp_path / "large"
    file.write_bytes(line * 10_000 + b'{"text": "\xd0"}\n')
    with pytest.raises(ReadingError) as caught:
        list(read(file))
    assert caught.value.offset == len(line) * 10_000 + 10


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\x00W\x00\x00\x00", b"\x00\x00\xfe\xff\x00\x00\x00W"])
def test_utf32_is_refused_by_name(refusal, data):
    assert "UTF-32" in str(refusal(data))


def test_letters_decoded_wrongly_before_are_refused(refusal):
    for text in (UKRAINIAN, RUSSIAN):
        for wrong in (
            text.encode().decode("cp1251", "ignore"),
            text.encode().decode("latin-1"),
            text.encode().decode("cp1252", "ignore"),
            text.encode("cp1251", "ignore").decode("cp1252", "ignore"),
            text.encode("koi8-u", "ignore").decode("cp1251"),
            text.encode("cp1251", "ignore").decode("koi8-u"),
        ):
            assert "wrong encoding" in str(refusal(webvtt_of(f"<v A>{wrong}")))


@pytest.mark.parametrize(
    "text",
    [
        UKRAINIAN.upper(),
        RUSSIAN.upper(),
        "Усе людзі нараджаюцца свабоднымі і роўнымі ў сваёй годнасці і правах. Яны надзелены розумам і сумленнем. " * 2,
        "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест. " * 2,
        "Сва људска бића рађају се слободна и једнака у достојанству и правима. Она су обдарена разумом. " * 2,
        "Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. " * 3,
        "Mário Émile Åsa Señor Über naïve façade ÀÉÎ déjà-vu Ørsted Łódź",
    ],
)
def test_other_languages_are_no_wrong_encoding(gather, text):
    assert not is_scrambled(text)
    lines, _report = gather(webvtt_of(f"<v A>{text.strip()}"))
    assert lines[0].text == text.strip()


def test_an_empty_file_is_refused():
    for data in (b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\n \n", "\ufeff\n".encode()):
        with pytest.raises(ReadingError, match="empty"):
            read(io.BytesIO(data))

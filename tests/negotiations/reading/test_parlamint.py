"""ParlaMint TEI: utterances, persons, languages and clock times."""

from datetime import datetime, timedelta

import pytest

from negotiations.reading import Format, OddTime, RemarkKind
from negotiations.reading.persons import readable
from tests.negotiations.reading.samples import TEI, tei_of

at = datetime.fromisoformat


def test_an_utterance_is_a_line(gather):
    lines, report = gather(TEI)
    assert report.format is Format.PARLAMINT
    assert [line.text for line in lines] == [
        "Дякую. Прошу далі.\nСлово надається.",
        "Я хотів би знати.",
        "Є питання.",
    ]
    assert [line.language for line in lines] == ["uk", "uk", "uk"]
    assert (report.lines, report.turns) == (3, 3)
    assert report.asides == {"note": 2, "vocal": 1, "kinesic": 1}
    assert report.remarks[RemarkKind.LAYOUT].count == 1


def test_who_points_to_a_listed_person_or_waits_for_a_person(gather):
    lines, report = gather(TEI)
    assert [(line.speaker, line.speaker_ref, line.linked) for line in lines] == [
        ("Оксана Гриценко", "ГриценкоОксана", True),
        ("Невідомий Євген", "НевідомийЄвген.1960", False),
        ("ПЕТРЕНКО І.І.", None, False),
    ]
    assert [speaker.label for speaker in report.undecided] == ["Невідомий Євген", "ПЕТРЕНКО І.І."]


@pytest.mark.parametrize(
    ("who", "speaker", "ref", "linked"),
    [
        ('who="#ГриценкоОксана"', "Гриценко Оксана", "ГриценкоОксана", True),
        ('who="persons.xml#IvanPetrenko.1970"', "Ivan Petrenko", "IvanPetrenko.1970", True),
        ('who="#a #b"', "a, b", None, False),
        ('who="ДАНІЛОВ О.М."', "ДАНІЛОВ О.М.", None, False),
        ('who="#"', None, None, False),
        ('who=" "', "ГОЛОВУЮЧИЙ.", None, False),
        ("", "ГОЛОВУЮЧИЙ.", None, False),
        ('who="#x&#x202e;y"', "x‹U+202E›y", "x\u202ey", False),
    ],
)
def test_who_without_a_list_of_persons(gather, who, speaker, ref, linked):
    note = '<note type="speaker">ГОЛОВУЮЧИЙ.</note>'
    lines, _report = gather(tei_of(f"{note}<u {who}><seg>Так.</seg></u>"))
    assert (lines[0].speaker, lines[0].speaker_ref, lines[0].linked) == (speaker, ref, linked)


def test_an_id_of_two_persons_links_to_nobody(gather):
    person = '<person n="1"><persName>A</persName></person><person n="2"><persName>B</persName></person>'
    listed = f"<listPerson>{person}</listPerson>".replace('n="1"', 'xml:id="p"').replace('n="2"', 'xml:id="p"')
    lines, report = gather(tei_of('<u who="#p"><seg>Так.</seg></u>', listed))
    assert (lines[0].linked, report.remarks[RemarkKind.SEVERAL_SPEAKERS].count) == (False, 1)


@pytest.mark.parametrize(
    ("ref", "name"),
    [
        ("РусланОлексійовичСтефанчук.1975", "Руслан Олексійович Стефанчук"),
        ("IvanPetrenko-Sydorenko", "Ivan Petrenko-Sydorenko"),
        ("Anna_Keller.1960a", "Anna Keller"),
        ("p.12", "p.12"),
        ("MP", "MP"),
        (".1975", ".1975"),
    ],
)
def test_an_id_is_made_readable(ref, name):
    assert readable(ref) == name


def test_a_person_without_an_id_is_nobody(gather):
    lines, _report = gather(tei_of('<u who="#a"><seg>Так.</seg></u>', "<listPerson><person/></listPerson>"))
    assert lines[0].linked


def test_an_utterance_in_two_languages_is_split_and_told(gather):
    lines, report = gather(
        tei_of(
            '<u who="#a" xml:lang="uk"><seg>Один.</seg><seg>Два.</seg><seg xml:lang="ru-RU">Три.</seg>'
            '<seg xml:lang="uk">Чотири.</seg></u><u who="#a"><seg xml:lang="ru">Пять.</seg></u>'
        )
    )
    assert [(line.number, line.language, line.text) for line in lines] == [
        (1, "uk", "Один.\nДва."),
        (2, "ru", "Три."),
        (3, "uk", "Чотири."),
        (4, "ru", "Пять."),
    ]
    assert (report.remarks[RemarkKind.SPLIT_BY_LANGUAGE].count, report.turns) == (1, 2)


def test_clock_times_start_lines_and_go_back_only_in_the_report(gather):
    lines, report = gather(
        tei_of(
            '<note type="time">(08:01)</note><u who="#a"><seg>A</seg><note type="time">(08:09:00)</note><seg>B</seg></u>'
            '<note><time when="2022-02-24T08:08:00">8:08</time></note><u who="#b"><seg>C</seg></u>'
            '<note type="time">(24 лютого, 8 година)</note><note type="time">(25:00)</note><u who="#c"><seg>D</seg></u>',
            '<date when="2022-02-24"/><date when="1999-01-01"/>',
        )
    )
    assert [line.started for line in lines] == [at("2022-02-24T08:01"), at("2022-02-24T08:08"), None]
    assert [one.line for one in report.odd_times[OddTime.BACKWARDS].examples] == [2]


def test_without_a_day_a_clock_time_is_an_offset_from_midnight(gather):
    lines, _report = gather(
        tei_of('<note type="time">10:00:05</note><u who="#a"><seg>A</seg></u>', "<date when='0001'/>")
    )
    assert lines[0].started == timedelta(hours=10, seconds=5)


def test_words_of_an_annotated_corpus_are_joined_as_spoken(gather):
    tokens = '<s>\n<w>Дякую</w>\n<w join="right">вам</w>\n<pc>.</pc></s>\n<s><name><w>Слава</w></name> <w join="right">Україні</w><pc>!</pc></s>'
    lines, _report = gather(tei_of(f'<u who="#a"><seg>{tokens}</seg></u>'))
    assert lines[0].text == "Дякую вам. Слава Україні!"


def test_loose_text_is_speech_and_notes_are_not(gather):
    lines, _report = gather(
        tei_of('<u who="#a">One <note>no</note> two<lb/>three<!-- no --><?no no?> <gap/>four&amp;</u>')
    )
    assert lines[0].text == "One\ntwo\nthree\nfour&"


def test_comments_and_processing_instructions_are_counted_and_do_nothing(gather):
    body = '<?xml-stylesheet href="file:///etc/passwd"?><!-- c --><u who="#a"><seg>A<?php x?>B</seg></u>'
    lines, report = gather(tei_of(body))
    assert lines[0].text == "AB"
    assert report.asides == {"processing instruction": 2, "comment": 1}


def test_the_declared_encoding_is_not_believed(gather):
    lines, report = gather(TEI.replace("UTF-8", "windows-1251").encode())
    assert lines[1].text == "Я хотів би знати."
    assert report.remarks[RemarkKind.DECLARED_ENCODING].examples[0].detail == "windows-1251"
    _lines, report = gather(TEI.replace("UTF-8", "no-such-encoding"))
    assert report.remarks[RemarkKind.DECLARED_ENCODING].examples[0].detail == "no-such-encoding"
    _lines, report = gather(TEI.replace("UTF-8", "UTF-16").encode("utf-16"))
    assert (report.encoding, RemarkKind.DECLARED_ENCODING in report.remarks) == ("utf-16-le", False)


def test_a_large_sitting_is_read_in_order(gather):
    lines, _report = gather(
        tei_of("".join(f'<u who="#a"><seg>{n}</seg></u>\n tail <note>x</note>' for n in range(5_000)))
    )
    assert [line.text for line in lines] == [str(n) for n in range(5_000)]

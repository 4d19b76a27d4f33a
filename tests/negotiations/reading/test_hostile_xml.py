"""TEI that tries to read other files, to grow, or to exhaust the stack."""

import http.server
import threading
import time

import pytest

from negotiations.reading import Format
from tests.negotiations.reading.samples import TEI, tei_of

SPEECH = '<u who="#a"><seg>A</seg></u>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


def with_doctype(doctype: str, body: str = SPEECH) -> str:
    return '<?xml version="1.0"?>\n<!-- c -->\n' + doctype + tei_of(body)


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE TEI>",
        "<!doctype html>",
        '<!DOCTYPE TEI SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE TEI [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>',
        f'<!DOCTYPE TEI [<!ENTITY l0 "lol">{LAUGHS}]>',
        '<?pi ?><!-- <u> --><!DOCTYPE TEI [<!ATTLIST u who CDATA "#forged">]>',
    ],
)
def test_a_doctype_is_refused_before_it_is_read(refusal, doctype):
    body = '<u who="#a"><seg>&x;&l11;</seg></u>'
    began = time.monotonic()
    error = refusal(with_doctype(doctype, body))
    assert "DOCTYPE" in str(error)
    assert error.line == 3
    assert time.monotonic() - began < 5


def test_a_doctype_that_the_first_look_misses_is_refused_by_the_parser(refusal):
    assert refusal("<TEI/><!DOCTYPE TEI>").line == 1


def test_a_doctype_is_refused_by_the_parser_too(monkeypatch, refusal):
    monkeypatch.setattr("negotiations.reading.reading.told_format", lambda page: Format.PARLAMINT)
    assert "DOCTYPE" in str(refusal(with_doctype('<!DOCTYPE TEI [<!ENTITY x "forged">]>')))


def test_no_request_leaves_for_an_external_entity(refusal):
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_port}/x"
        refusal(with_doctype(f'<!DOCTYPE TEI SYSTEM "{url}" [<!ENTITY x SYSTEM "{url}">]>', "&x;"))
        refusal(tei_of(f'<include xmlns="http://www.w3.org/2001/XInclude" href="{url}"/>'))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert asked == []


@pytest.mark.parametrize("entity", ["&x;", "&nbsp;", "&#0;", "&#xD800;", "&#xFFFF;", "&#27;"])
def test_entities_without_a_declaration_are_refused(refusal, entity):
    assert "XML" in str(refusal(tei_of(f'<u who="#a"><seg>{entity}</seg></u>')))


def test_xinclude_is_refused(refusal):
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    assert "XInclude" in str(refusal(tei_of(f'<u who="#a"><seg>{include}</seg></u>')))


@pytest.mark.parametrize("count", [101, 300, 200_000])
def test_deep_nesting_is_refused(refusal, count):
    assert "100 deep" in str(refusal(tei_of("<div>" * count + SPEECH + "</div>" * count)))
    assert "100 deep" in str(refusal(tei_of("<u><seg>" + "<w>" * count + "A" + "</w>" * count + "</seg></u>")))


def test_nesting_up_to_the_limit_is_read(gather):
    lines, _report = gather(tei_of('<u who="#a"><seg>' + "<hi>" * 94 + "A" + "</hi>" * 94 + "</seg></u>"))
    assert lines[0].text == "A"


@pytest.mark.parametrize(
    "text",
    [
        TEI[: len(TEI) // 2],
        TEI.replace("</u>", "", 1),
        TEI.replace("</seg>", "</u>", 1),
        TEI + "<TEI/>",
        "<TEI",
        "<TEI>",
        "<!-- only a comment",
        "<?xml version='1.0'?>",
        TEI.replace('who="', 'who="" who="', 1),
        tei_of('<u who="#a">' + SPEECH + "</u>"),
        tei_of('<u who="#a" xml:lang="no language">x</u>'),
        tei_of(f'<u who="#a"><seg>{"x" * 1_000_001}</seg></u>'),
        tei_of('<u who="#a">' + f"<seg>{'x' * 100_000}</seg>" * 11 + "</u>"),
        tei_of(f'<u who="{"x" * 201}"><seg>x</seg></u>'),
        tei_of('<u who="#a"><seg>Р·Р°СЃС–РґР°РЅРЅСЏ</seg></u>'),
        '<x:TEI xmlns:x="urn:other"><u>x</u></x:TEI>',
        tei_of(""),
        "<html><body>ГОЛОВУЮЧИЙ.</body></html>",
    ],
)
def test_what_is_no_record_is_refused(refusal, text):
    assert str(refusal(text))


def test_elements_of_another_namespace_are_no_speech(gather):
    lines, _report = gather(tei_of(SPEECH + '<u xmlns="urn:other" who="#b"><seg>B</seg></u>'))
    assert [line.text for line in lines] == ["A"]

"""Small whole files of every format; each says the same kind of thing in its own way."""

WEBVTT = """WEBVTT - a sitting

NOTE made by hand

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:04.000 align:left
<v Ms. Keller (Mediator)>Good morning. Tom &amp; Ann are here.</v>

00:04.000 --> 00:06.500
<v Пан Бондаренко>Добрий день. Ми готові.

third
00:00:06.500 --> 00:00:09.000
<v Пан Бондаренко>Питання <i>перше</i>: обмін полоненими.
"""

SUBRIP = (
    "1\r\n00:00:01,000 --> 00:00:04,000\r\nMS. KELLER: Good morning.\r\nWe begin.\r\n\r\n"
    "2\r\n00:00:04,000 --> 00:00:05,000\r\nThe agenda: two points.\r\n\r\n"
    "3\r\n00:00:05,000 --> 00:00:07,000\r\nMR. BONDARENKO: <i>We agree.</i>\r\n"
)

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><profileDesc>
    <settingDesc><setting><date when="2026-03-02">2 March 2026</date></setting></settingDesc>
    <particDesc><listPerson>
      <person xml:id="ГриценкоОксана"><persName><surname>Гриценко</surname><forename>Оксана</forename></persName></person>
      <person xml:id="twice"><persName>First</persName></person>
      <person xml:id="p3"/>
    </listPerson></particDesc>
  </profileDesc></teiHeader>
  <text><body><div>
    <note type="time">(10:00:05)</note>
    <note type="speaker">ГОЛОВУЮЧА.</note>
    <u who="#ГриценкоОксана" xml:lang="uk">
      <seg>Дякую.
           Прошу <vocal><desc>(Шум)</desc></vocal> далі.</seg>
      <seg>Слово надається.</seg>
    </u>
    <u who="#НевідомийЄвген.1960"><seg>Я хотів би знати.</seg></u>
    <u who="ПЕТРЕНКО І.І."><seg>Є питання.</seg></u>
    <kinesic><desc>(Оплески)</desc></kinesic>
  </div></body></text>
</TEI>
"""

JSON_LINES = (
    '{"seq": 1, "speaker": "Ms. Keller", "delegation": "OSCE", "spoke_in": "French", '
    '"started_at": "2026-03-02T10:00:00+02:00", "text": "Good morning."}\n'
    '{"seq": 2, "speaker": "Оксана Гриценко", "delegation": "Ukraine", "language": "uk-UA", '
    '"started_at": "2026-03-02T10:00:09+02:00", "ended_at": "2026-03-02T10:00:12+02:00", "text": "Доброго ранку."}\n'
)

EVERY = {"webvtt": WEBVTT, "subrip": SUBRIP, "parlamint": TEI, "jsonlines": JSON_LINES}

# A paragraph with enough letters to tell an encoding by.
UKRAINIAN = (
    "Шановні колеги, пропонується заслухати доповідь про обмін полоненими. Після цього ми перейдемо до обговорення "
    "«зеленого коридору» і приймемо рішення. Чи є заперечення? Немає. Тоді прошу сторони висловитися щодо тексту."
)
RUSSIAN = (
    "Уважаемые коллеги, предлагается заслушать доклад об обмене пленными. После этого мы перейдём к обсуждению "
    "«зелёного коридора» и примем решение. Есть ли возражения? Нет. Тогда прошу стороны высказаться по тексту."
)


def webvtt_of(*payloads: str, times: str = "00:00:01.000 --> 00:00:02.000") -> str:
    """A WebVTT file with one cue for each payload."""
    return "WEBVTT\n\n" + "\n\n".join(f"{times}\n{payload}" for payload in payloads) + "\n"


def tei_of(body: str, header: str = "") -> str:
    """A TEI file around ``body``."""
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader>'
        f"<text><body><div>{body}</div></body></text></TEI>"
    )

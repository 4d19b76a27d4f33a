"""What the delegation of the training negotiation has prepared for its second round."""

from typing import Any

from briefings.models import Norm
from negotiations import queries
from negotiations.actions import checklists, predicting, questions, replies
from negotiations.actions.carrying import carry_over
from negotiations.models import Carry, Point, Question, Reply, Speaker
from teams.models import Seat

OWNERS = ("leyn", "ignar", "talen", "astor", "leyn", "severan", "severan", "astor", "leyn", "astor", "severan")
DONE = 6
CLAIMS: tuple[dict[str, Any], ...] = (
    {
        "point": 4, "speaker": "L. Pasker", "words": ["one for one", "один на один", "один на одного"],
        "said_en": "The numbers are unequal, so the exchange has to be one for one.",
        "said_uk": "Числа нерівні, тому обмін має бути один на одного.",
        "said_ru": "Числа неравные, поэтому обмен должен быть один на один.",
        "answer_en": "“All for all” means everyone, whatever the numbers. The words are in line 1.1.19.",
        "answer_uk": "«Всі за всіх» — це всі, хоч би якими були числа. Ці слова — у рядку 1.1.19.",
        "answer_ru": "«Все за всех» — это все, каковы бы ни были числа. Эти слова — в строке 1.1.19.",
        "sources": (("Record, line 1.1.19", ""), ("", "118")),
    },
    {
        "point": 5, "speaker": "E. Korben", "words": ["evacuation", "evacuate", "евакуація", "эвакуация", "эвакуировать"],
        "said_en": "The children were evacuated for their own safety.",
        "said_uk": "Дітей евакуювали заради їхньої безпеки.",
        "said_ru": "Детей эвакуировали ради их же безопасности.",
        "answer_en": "Then they come home: who is evacuated is brought back as soon as the fighting there has ceased.",
        "answer_uk": "Тоді вони повертаються: евакуйованих повертають, щойно там припинилися бойові дії.",
        "answer_ru": "Тогда они возвращаются: эвакуированных возвращают, как только там прекратились бои.",
        "sources": (("Document 9 of the first round: the list of children", ""), ("", "49")),
    },
)  # fmt: skip
# what they say, key words, what we say in both languages, and what they may say then
Told = tuple[str, list[str], str, str, tuple["Told", ...]]
TREE: Told = (
    "The lists are still being checked.", ["under study", "рабочие данные", "перевіряють списки"],
    "A total has names behind it. Read out the names you have.",
    "За загальним числом стоять імена. Зачитайте ті, що маєте.",
    (
        ("That is a matter of our own justice.", ["internal justice", "внутреннее правосудие"],
         "Whose status is in doubt is protected until a tribunal has decided. Has one sat?",
         "Чий статус під сумнівом, той захищений, доки не вирішив суд. Чи був такий суд?",
         (("The Convention does not apply here.", ["does not apply", "не применяется"],
           "Both states are parties. Please say for the record that yours does not apply it.",
           "Обидві держави — сторони. Прошу сказати для протоколу, що ваша її не застосовує.", ()),)),
        ("You will have them in ten days.", ["ten days", "десять дней", "дней через десять"],
         "We set no dates. What is ready can be handed over now.",
         "Ми не ставимо строків. Готове можна передати зараз.", ()),
    ),
)  # fmt: skip
# point, the question in both languages, and what became of it in which line of the first round
QUESTIONS = (
    (1, "On which day, at which hour and on which sheets does the line stand?",
     "На який день, годину й на яких аркушах стоїть лінія?", (("asked", 12), ("answered", 13))),
    (3, "What would remove the “root causes”: which decision, by whom?",
     "Що усунуло б «першопричини»: яке рішення і чиє?", ()),
    (4, "Does “all for all” stay as it was read, with no one left out?",
     "Чи «всі за всіх» лишається таким, як зачитано, без винятків?", (("asked", 21), ("dodged", 22))),
)  # fmt: skip


def prepare(seats: dict[str, Seat]) -> None:
    """Two predicted claims, a reply tree, three questions, and the checklist of the second round, half done."""
    analyst = seats["leyn"]
    agenda = {point.number: point for point in Point.objects.filter(delegation=analyst.delegation)}
    _claims(seats, agenda)
    _grow(analyst, TREE, agenda[4])
    for number, english, ukrainian, outcomes in QUESTIONS:
        question = questions.prepare_question(actor=analyst, point=agenda[number], text_en=english, text_uk=ukrainian)
        _outcomes(analyst, question, outcomes)
    second = queries.rounds(analyst).get(number=2)
    checklists.begin_checklist(actor=analyst, round=second, template="next_round")
    for place, (item, owner) in enumerate(zip(queries.checklist_items(analyst), OWNERS, strict=True)):
        checklists.change_item(
            actor=analyst,
            item=item,
            text_en=item.text_en,
            text_uk=item.text_uk,
            owner=seats[owner],
            only_if=item.only_if,
        )
        if place < DONE:
            checklists.tick_item(actor=seats[owner], item=item, done=True)
    carry_over(actor=seats["severan"], round=second, what=[Carry.POINTS, Carry.QUESTIONS])


def _claims(seats: dict[str, Seat], agenda: dict[int, Point]) -> None:
    analyst = seats["leyn"]
    speakers = {one.name: one for one in Speaker.objects.filter(delegation=analyst.delegation)}
    for told in CLAIMS:
        asked = {name: value for name, value in told.items() if name != "sources"}
        asked |= {"point": agenda[told["point"]], "speaker": speakers[told["speaker"]]}
        claim = predicting.predict_claim(actor=analyst, **asked)
        for text, article in told["sources"]:
            norm = _geneva(analyst, article) if article else None
            predicting.add_source(actor=seats["astor"], claim=claim, text=text, norm=norm)


def _geneva(seat: Seat, article: str) -> Norm:
    found = Norm.objects.filter(instrument__delegation=seat.delegation_id, instrument__title__startswith="Geneva")
    return found.select_related("instrument").get(article=article)


def _grow(seat: Seat, told: Told, point: Point, parent: Reply | None = None) -> None:
    trigger, words, english, ukrainian, then = told
    reply = replies.add_reply(
        actor=seat, point=point, parent=parent, trigger=trigger, words=words, reply_en=english, reply_uk=ukrainian
    )
    for next_told in then:
        _grow(seat, next_told, point, reply)


def _outcomes(seat: Seat, question: Question, outcomes: tuple[tuple[str, int], ...]) -> None:
    for outcome, number in outcomes:
        line = queries.utterance(seat, (1, 1, number))
        questions.record_outcome(actor=seat, question=question, outcome=outcome, utterance=line)

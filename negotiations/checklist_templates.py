"""The checklists that are shipped, from the ten principles: what has to be done before a round.

Both languages are kept in the item, so that each member reads it in the own one; they are no messages of the interface.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to do; `only_if` is the key of what has to be done before it counts."""

    key: str
    principle: int
    en: str
    uk: str
    only_if: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    title: Promise
    items: tuple[Told, ...]


FIRST = (
    Told("leverage", 1, "List our means of pressure and theirs, point by point.",
         "Перелічити наші та їхні важелі тиску, питання за питанням."),
    Told("partners", 1, "Tell the partners what we are going to say.",
         "Повідомити партнерам, що ми збираємося сказати."),
    Told("stances", 2, "Write down for each point what they want, and why they want it.",
         "Для кожного питання записати, чого вони хочуть і чому."),
    Told("predicted", 2, "Foresee their claims and prepare an answer to each.",
         "Передбачити їхні твердження й підготувати відповідь на кожне."),
    Told("dossiers", 2, "Read what is known of every member of the other delegation.",
         "Прочитати, що відомо про кожного члена іншої делегації."),
    Told("norms", 3, "Check that every norm we cite is in force in the wording we cite.",
         "Перевірити, чи кожна норма, на яку ми посилаємося, чинна саме в цій редакції."),
    Told("checkers", 3, "Name who checks their claims during the sitting.",
         "Визначити, хто перевіряє їхні твердження під час засідання."),
    Told("team", 4, "Go through the roster: everybody who was there is there again.",
         "Звірити склад: усі, хто був раніше, знову на місці."),
    Told("directive", 5, "Have the leaders’ directive, and read it together.",
         "Отримати директиву керівництва й разом її прочитати."),
    Told("refer", 5, "Agree what is referred to the leaders, and how fast they answer.",
         "Домовитися, що передається на рішення керівництва і як швидко воно відповідає.", "directive"),
    Told("agenda", 6, "Propose the agenda, with an owner for each point.",
         "Запропонувати порядок денний із відповідальним за кожне питання."),
    Told("options", 6, "Prepare at least two options for each point.",
         "Підготувати щонайменше два варіанти до кожного питання."),
    Told("questions", 6, "Prepare the questions to put to them.",
         "Підготувати запитання до них.", "agenda"),
    Told("time", 7, "Strike every date by which we would bind only ourselves.",
         "Викреслити кожен строк, яким ми зв’язали б лише себе."),
    Told("leaving", 7, "Write the card for walking away.",
         "Написати картку на випадок виходу з переговорів."),
    Told("recorder", 8, "Have the recorder and the languages of the table in place.",
         "Забезпечити секретаря протоколу та мови столу."),
    Told("terms", 9, "Define our terms, and ask them to define theirs.",
         "Дати визначення нашим термінам і попросити визначень їхніх."),
    Told("results", 10, "Define what a good result is, point by point.",
         "Визначити, що є добрим результатом, питання за питанням."),
    Told("statements", 10, "Prepare a statement for every outcome.",
         "Підготувати заяву на кожен можливий результат.", "results"),
)  # fmt: skip

NEXT = (
    Told("record", 8, "Read the record of the last round, line by line.",
         "Прочитати протокол минулого раунду, рядок за рядком."),
    Told("promises", 2, "Go through the open promises: who has kept what.",
         "Переглянути відкриті обіцянки: хто що виконав.", "record"),
    Told("dodged", 2, "Go through the questions they dodged, and put them anew.",
         "Переглянути запитання, від яких вони ухилилися, і сформулювати їх знову.", "record"),
    Told("predicted", 2, "Renew the predicted claims from what they said.",
         "Оновити передбачені твердження за тим, що вони казали.", "record"),
    Told("norms", 3, "Check the norms they cited.",
         "Перевірити норми, на які вони посилалися."),
    Told("team", 4, "Go through the roster: everybody who was there is there again.",
         "Звірити склад: усі, хто був раніше, знову на місці."),
    Told("directive", 5, "Ask the leaders whether the directive stands.",
         "Запитати керівництво, чи директива лишається чинною."),
    Told("options", 6, "Renew the options on every point that is not agreed.",
         "Оновити варіанти до кожного неузгодженого питання.", "directive"),
    Told("pressure", 7, "Go through the pressure that was put on us, and our answers.",
         "Переглянути тиск, якого ми зазнали, і наші відповіді."),
    Told("terms", 9, "Ask again for the definitions they refused.",
         "Знову попросити визначень, у яких вони відмовили."),
    Told("statements", 10, "Renew the statement for every outcome.",
         "Оновити заяву на кожен можливий результат."),
)  # fmt: skip

TEMPLATES: dict[str, Template] = {
    "first_round": Template(_("A first round, from the ten principles"), FIRST),
    "next_round": Template(_("A round that follows another"), NEXT),
}

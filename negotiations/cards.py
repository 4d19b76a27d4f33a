"""Counter-moves: what one may say when pressed, in the three languages of the table.

All three are shown together, so they are no messages of the interface and are not translated with it. They name no
date, promise nothing, and hand what is not ours to decide to the leaders.
"""

from dataclasses import dataclass

from negotiations.models.pressure import Tactic


@dataclass(frozen=True, slots=True)
class Card:
    """What to say, what to keep in mind while saying it, and what happened before. `{here}` and `{there}` stand for the points that are named."""

    en: str
    uk: str
    ru: str
    advice: str = ""
    precedents: str = ""

    def about(self, here: str = "", there: str = "") -> "Card":
        """With the points named that somebody ties together; a point has one title in all languages."""
        return Card(
            _named(self.en, here or "this point", there or "What you add"),
            _named(self.uk, here or "це питання", there or "Те, що ви додаєте"),
            _named(self.ru, here or "этот вопрос", there or "То, что вы добавляете"),
            self.advice,
            self.precedents,
        )


def _named(text: str, here: str, there: str) -> str:
    """Not by `format`: the delegation writes cards of its own, and a brace in them is a brace."""
    return there.join(part.replace("{here}", here) for part in text.split("{there}"))


CARDS: dict[str, Card] = {
    Tactic.DEADLINE: Card(
        "We have set ourselves no date. We go on when the substance is ready.",
        "Ми не визначали собі дати. Продовжимо, коли буде готова суть.",
        "Мы не назначали себе даты. Продолжим, когда будет готово существо вопроса.",
    ),
    Tactic.ULTIMATUM: Card(
        "We have heard your position. We do not answer under a condition of that kind; we propose to go on with the point.",
        "Ми почули вашу позицію. На умову такого роду ми не відповідаємо; пропонуємо продовжити розгляд питання.",
        "Мы услышали вашу позицию. На условие такого рода мы не отвечаем; предлагаем продолжить рассмотрение вопроса.",
    ),
    Tactic.LINKAGE: Card(
        "We discuss here: {here}. {there}: that is a matter of its own, and neither is the price of the other.",
        "Тут ми обговорюємо: {here}. {there}: це окреме питання, і жодне з них не є ціною за інше.",
        "Здесь мы обсуждаем: {here}. {there}: это отдельный вопрос, и ни один из них не цена за другой.",
    ),
    Tactic.THREAT: Card(
        "What you have just said is in the record. We ask you to state it again, slowly, or to withdraw it.",
        "Щойно сказане вами внесено до протоколу. Просимо повторити це повільно або відкликати.",
        "Только что сказанное вами внесено в протокол. Просим повторить это медленно или отозвать.",
    ),
    Tactic.FLATTERY: Card(
        "Thank you. Let us return to the text.",
        "Дякуємо. Повернімося до тексту.",
        "Благодарим. Вернёмся к тексту.",
    ),
    Tactic.REDEFINITION: Card(
        "Please define the word as you use it now; we shall write the definition down and compare it with yours of before.",
        "Прошу визначити це слово так, як ви вживаєте його зараз; ми запишемо визначення і порівняємо з вашим попереднім.",
        "Прошу определить это слово так, как вы употребляете его сейчас; мы запишем определение и сравним с вашим прежним.",
    ),
    Tactic.DELAY: Card(
        "This question was put before and is in the record. We wait for your answer to it, and go on meanwhile.",
        "Це питання вже ставилося і є в протоколі. Чекаємо на вашу відповідь, а тим часом продовжуємо.",
        "Этот вопрос уже задавался и есть в протоколе. Ждём вашего ответа, а тем временем продолжаем.",
    ),
    Tactic.FALSE_NORM: Card(
        "Please name the norm: the instrument, the article, the words. We shall read it together and enter it in the record.",
        "Прошу назвати норму: документ, статтю, слова. Ми прочитаємо її разом і внесемо до протоколу.",
        "Прошу назвать норму: документ, статью, слова. Мы прочитаем её вместе и внесём в протокол.",
    ),
    Tactic.TOPIC_MIXING: Card(
        "That is not the point under discussion. We note it, and we return to: {here}.",
        "Це не те питання, яке зараз обговорюється. Ми його занотували й повертаємося до: {here}.",
        "Это не тот вопрос, который сейчас обсуждается. Мы его отметили и возвращаемся к: {here}.",
    ),
}

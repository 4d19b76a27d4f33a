"""Words that stand in every speech and so tell nothing of what it is about, in three languages; and those that deny."""

import functools
from typing import Final

from briefings.morphology.lemmas import term

STOP: Final = {
    "en": """
        a about above article after again all also am an and another any anyone are as ask at back be because been before being
        both but by call can chair come could day delegation did do does done down each either else every everybody
        excellency few first floor for from further gentleman get give go good had has have having he head hear her here
        him his how however i if in into is it its just keep know lady last less let like line listen look madam made
        make many may me mean meeting member mine minister more morning most mr mrs ms much must my need new next now
        of off on once one only or other our ours out over own part party place please point president put question
        quite rather really record representative right said same say secretary see shall she should side sir sitting
        so some someone something speak speaker state still such take table talk than thank that the their them then
        there therefore these they thing think this those though time to today together tomorrow too two under until up
        upon us use very want was way we well were what when where whether which while who whole whom whose why will
        wish with word would yes yesterday yet you your yours
    """,
    "uk": """
        а аби або адже але ані багато без би бо бути в вас ваш ввесь весь вже ви від він вона вони воно все всі вся
        говорити головуючий дати два делегація день де для до добрий доки другий думати дякувати ж же з за завтра
        завжди запитання зараз засідання звичайно згодом знати знов знову і із інший його її їх й кожен кожний казати
        коли краще крім куди лише ми мати між міг мій могти можна мова на навіть над нам нас наш нащо нехай нині ну о
        один однак ось от пан пані перед перший під пізніше після по поки потім представник при про просити протокол
        раз разом рядок сам саме свій себе сей сказати слово стаття сторона стояти сьогодні сюди та так такий також там твій
        те теж тепер ти тим тисячу то тоді той того тому треба тут у увесь усе усі хай хотіти хоч хто це цей ця ці час
        через чи чий чого чому що щоб щось як який якщо
    """,
    "ru": """
        а бы был быть в вам вас ваш весь во вот все всегда вы где говорить господин госпожа да давать дать два делегация
        день для до добрый другой думать его ее если есть еще ж же за завтра запись заседание здесь знать и из или им
        иной их к каждый как какой когда который кто куда лишь ли между мой можно мочь мы на над надо нам нас наш него
        нее но ну о об один однако он она они оно опять от перед первый по под пожалуйста позволить пока после потом
        потому председатель представитель при про просить протокол раз разве с сам самый свой сегодня сейчас сказать
        слово снова статья спасибо благодарить сторона строка стоять так также такой там те теперь тогда то тоже только тот
        тут ты у уже хотеть хотя чего чей чем через что чтобы чье эта эти это этот я
    """,
}
DENY: Final = {
    "en": "not no never none neither nor nobody nothing nowhere without cannot",
    "uk": "не ні ані ніколи ніхто ніщо ніде ніякий жоден без немає нема",
    "ru": "не ни нет никогда никто ничто нигде никакой без нельзя",
}
NOT: Final = "nʼt"
"""What "don't" and "cannot" end in, as a form."""


def one_of(reading: str) -> str:
    """A lemma for a form that has several ("a|b"): the longest, so that an adverb is read as its adjective."""
    return max(reading.split("|"), key=len) if "|" in reading else reading


@functools.cache
def readings(words: str, language: str) -> frozenset[str]:
    """These words by lemma, as they are and as they are read in a line of that language."""
    listed = words.split()
    return frozenset([*listed, *(one_of(term(word, language)[2:]) for word in listed)])


@functools.cache
def stop_words(language: str) -> frozenset[str]:
    return readings(STOP.get(language, ""), language) | readings(DENY.get(language, ""), language)


@functools.cache
def denials(language: str) -> frozenset[str]:
    return readings(DENY.get(language, ""), language)

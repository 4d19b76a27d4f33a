"""The starting set: four words of the talks, who means what by them, and where that stands.

Facts are from R. Bezsmertny, "How to Negotiate with Moscow", The Jamestown Foundation, 20 July 2025, told in our own
words, and from the treaties named. What is ours to define is left to be written.
"""

from datetime import date
from typing import Final

from briefings.files.term_entry import FormEntry, SenseEntry, TermEntry

ARTICLE: Final = "Bezsmertny, Jamestown Foundation, 20 July 2025"


def _forms(en: str, uk: str, ru: str, instead: tuple[str, str, str]) -> list[FormEntry]:
    return [
        FormEntry(language, text, standing="loaded", instead=better)
        for language, text, better in zip(("en", "uk", "ru"), (en, uk, ru), instead, strict=True)
    ]


def starting_set() -> list[TermEntry]:
    """The entries, as if they had come from a file; new objects each time."""
    return [_root_causes(), _territorial_interests(), _indivisible_security(), _self_determination()]


def _root_causes() -> TermEntry:
    return TermEntry(
        "anteroom-root-causes",
        "Said to be the goal of the talks, never listed. Ask: which causes, in which document, as of which date?",
        request="to_ask",
        forms=_forms(
            "elimination of root causes", "усунення першопричин", "устранение первопричин",
            ("what each side names as a cause, in writing", "те, що сторона письмово назвала причиною",
             "то, что сторона письменно назвала причиной"),
        ),
        senses=[
            SenseEntry(
                "en", "A goal from which Russia will not back down: removing the “well-known root causes” that led to "
                "the present state of affairs.",
                "stated", f"President of Russia, report of a telephone call, 3 July 2025 ({ARTICLE})", date(2025, 7, 3),
                concedes="That there are causes outside the invasion, and that they are known without being named.",
            ),
            SenseEntry(
                "en", "NATO back within its borders of 1991, since it is said to have promised not to move east.",
                "used", f"Russian Ministry of Foreign Affairs, 29 December 2024; Magyar Nemzet, 7 July 2025 ({ARTICLE})",
                date(2024, 12, 29),
                concedes="A say over the alliances of every state that joined after 1991.",
            ),
            SenseEntry(
                "en", "No treaty has the term. Disputes are settled by peaceful means, without threat or use of force.",
                "treaty", "Charter of the United Nations, Article 2, paragraphs 3 and 4", date(1945, 10, 24),
                concedes="Nothing: it binds both sides already.",
            ),
        ],
    )  # fmt: skip


def _territorial_interests() -> TermEntry:
    return TermEntry(
        "anteroom-territorial-interests",
        "Turns a claim to land into an interest, and an interest into a right. Ask: whose territory, by which title?",
        request="to_ask",
        forms=_forms(
            "legitimate territorial interests", "законні територіальні інтереси",
            "законные территориальные интересы",
            ("territorial claims", "територіальні претензії", "территориальные претензии"),
        ),
        senses=[
            SenseEntry(
                "en", "Russian sovereignty, taken to be whatever the “real situation on the ground” is, or a “sphere of "
                "influence”.",
                "stated", f"S. Lavrov, Sputnik, 29 December ({ARTICLE})",
                concedes="Whatever is held on the day of signing, and a say over what is not held.",
            ),
            SenseEntry(
                "en", "Sovereignty over five annexed Ukrainian territories, for which the Declaration on Friendly Relations "
                "is named as the ground.",
                "used", f"S. Lavrov, Magyar Nemzet, 7 July 2025 ({ARTICLE})", date(2025, 7, 7),
                concedes="That votes held under occupation give title.",
            ),
            SenseEntry(
                "en", "No territorial acquisition resulting from the threat or use of force is recognised as legal.",
                "treaty", "Declaration on Friendly Relations, General Assembly resolution 2625 (XXV), principle 1",
                date(1970, 10, 24),
                concedes="Nothing: it answers the claim out of the text they cite.",
            ),
        ],
    )  # fmt: skip


def _indivisible_security() -> TermEntry:
    return TermEntry(
        "anteroom-indivisible-security",
        "Also as “indivisibility of territorial security”. Ask: does it bind the one who invokes it?",
        request="to_ask",
        forms=_forms(
            "indivisibility of security", "неподільність безпеки", "неделимость безопасности",
            ("equal security of every state", "рівна безпека кожної держави", "равная безопасность каждого государства"),
        ),
        senses=[
            SenseEntry(
                "en", "Neither state does for its security what may harm “core security interests” of the other; the United "
                "States keeps NATO from growing further east.",
                "stated", f"Draft agreement with the United States, 17 December 2021 ({ARTICLE})", date(2021, 12, 17),
                concedes="A veto over the defence of others, with the one who vetoes as judge of its own interests.",
            ),
            SenseEntry(
                "en", "Interests that do not end at Russia's borders: no troops or arms of NATO in the states it took in "
                "after 27 May 1997, and territory guarded against “destructive foreign influence”.",
                "used", f"Draft agreement with NATO, 17 December 2021; Concept of Foreign Policy, 31 March 2023 ({ARTICLE})",
                date(2023, 3, 31),
                concedes="Half of Europe as a zone without allied defence.",
            ),
            SenseEntry(
                "en", "Every state is free to choose or change its security arrangements, including treaties of "
                "alliance; none strengthens its security at the expense of others.",
                "treaty", "OSCE, Charter for European Security, Istanbul, paragraph 8", date(1999, 11, 19),
                concedes="Nothing: both halves of the paragraph stand, the free choice first.",
            ),
        ],
    )  # fmt: skip


def _self_determination() -> TermEntry:
    return TermEntry(
        "anteroom-self-determination",
        "Claimed through the referenda, denied to the neighbour. Ask: who is the people, and who asked it, under whose arms?",
        request="to_ask",
        forms=_forms(
            "right to self-determination", "право на самовизначення", "право на самоопределение",
            ("self-determination under the Charter", "самовизначення за Статутом ООН", "самоопределение по Уставу ООН"),
        ),
        senses=[
            SenseEntry(
                "en", "Not named by itself: sovereignty after the referenda is rested on the Declaration on Friendly "
                "Relations, of which it is one principle.",
                "stated", f"S. Lavrov, Magyar Nemzet, 7 July 2025 ({ARTICLE})", date(2025, 7, 7),
                concedes="That a vote under occupation is a people's free choice.",
            ),
            SenseEntry(
                "en", "A right of nations that does not reach into Russia's sphere of influence.",
                "used", f"After Lenin, The Right of Nations to Self-Determination, 1914 ({ARTICLE})", date(2025, 7, 20),
                concedes="That the neighbours' choice needs consent.",
            ),
            SenseEntry(
                "en", "Friendly relations rest on equal rights and self-determination of peoples; nothing in it authorises "
                "breaking up a state that conducts itself in compliance with them.",
                "treaty", "Charter, Article 1(2); General Assembly resolution 2625 (XXV), principle 5", date(1970, 10, 24),
                concedes="Nothing: it protects the territorial integrity of the state.",
            ),
        ],
    )  # fmt: skip

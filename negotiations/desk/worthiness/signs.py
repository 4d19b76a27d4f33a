"""What speaks for and against checking a sentence, as a vector of signs; what each weighs is said in `weights.py`."""

from enum import StrEnum


class Sign(StrEnum):
    """One reason. Those `AGAINST` lower the score."""

    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"
    FEW = "few"
    DATE = "date"
    YEAR = "year"
    PERIOD = "period"
    CITATION = "citation"
    SUPERLATIVE = "superlative"
    COMPARISON = "comparison"
    UNIVERSAL = "universal"
    TREND = "trend"
    DEED = "deed"
    PAST = "past"
    PERFECT = "perfect"
    ATTRIBUTION = "attribution"
    ACCUSATION = "accusation"
    DENIAL = "denial"
    FACT = "fact"
    THIRD = "third"
    NAMED = "named"
    LENGTH = "length"
    QUESTION = "question"
    PROMISE = "promise"
    DUTY = "duty"
    OPINION = "opinion"
    WISH = "wish"
    COURTESY = "courtesy"
    PROCEDURE = "procedure"
    CONDITION = "condition"
    ADDRESS = "address"
    SELF = "self"
    PRINCIPLE = "principle"


AGAINST = frozenset({
    Sign.QUESTION, Sign.PROMISE, Sign.DUTY, Sign.OPINION, Sign.WISH, Sign.COURTESY, Sign.PROCEDURE, Sign.CONDITION,
    Sign.ADDRESS, Sign.SELF, Sign.PRINCIPLE,
})  # fmt: skip
BESIDES = frozenset({Sign.LENGTH, Sign.NAMED, Sign.THIRD, Sign.PERFECT, Sign.FACT, Sign.FEW})
"""They count, and say nothing to a reader."""
TOLD = frozenset(Sign) - AGAINST - BESIDES
"""The reasons that are told with a suggestion."""

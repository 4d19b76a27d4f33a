"""What each sign weighs: round numbers set by hand, by reading sentences; see docs/desk.md."""

from typing import Final

from negotiations.desk.worthiness.signs import Sign

BIAS: Final = -2.5
WEIGHTS: Final = {
    Sign.MONEY: 2.0,
    Sign.PERCENT: 1.5,
    Sign.QUANTITY: 1.5,
    Sign.FEW: 0.3,
    Sign.DATE: 0.7,
    Sign.YEAR: 1.0,
    Sign.PERIOD: 0.6,
    Sign.CITATION: 0.5,
    Sign.SUPERLATIVE: 0.5,
    Sign.COMPARISON: 0.5,
    Sign.UNIVERSAL: 0.2,
    Sign.TREND: 0.4,
    Sign.DEED: 0.6,
    Sign.PAST: 0.6,
    Sign.PERFECT: 0.4,
    Sign.ATTRIBUTION: 0.4,
    Sign.ACCUSATION: 0.8,
    Sign.DENIAL: 1.2,
    Sign.FACT: 0.2,
    Sign.THIRD: 0.4,
    Sign.NAMED: 0.3,
    Sign.LENGTH: 0.6,
    Sign.QUESTION: -1.0,
    Sign.PROMISE: -0.7,
    Sign.DUTY: -0.9,
    Sign.OPINION: -0.5,
    Sign.WISH: -0.5,
    Sign.COURTESY: -1.0,
    Sign.PROCEDURE: -0.6,
    Sign.CONDITION: -0.3,
    Sign.ADDRESS: -0.4,
    Sign.SELF: -0.3,
    Sign.PRINCIPLE: -0.3,
}

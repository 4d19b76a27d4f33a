"""The order of articles: by the number in their names, Arabic or Roman."""

import re

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def place_of(article: str) -> int:
    """23 of "23", 2 of "2(4)", 3 of "III", 0 where there is no number."""
    if digits := re.match(r"\D{0,3}(\d{1,6})", article):
        return int(digits[1])
    numeral = re.match(r"[IVXLCDM]+(?![A-Za-z])", article)
    return _roman(numeral[0]) if numeral else 0


def _roman(numeral: str) -> int:
    values = [ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(value if value >= after else -value for value, after in zip(values, following, strict=True))

"""Initials: how a seat is shown where there is no room for a name."""


def initials_of(name: str, taken: set[str]) -> str:
    """Two letters of the name, a digit behind them if another seat of the delegation has the same."""
    words = [word for word in name.split() if word[0].isalpha()]
    base = "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper() or "?"
    return next(tried for tried in (base, *(f"{base}{n}" for n in range(2, 99))) if tried not in taken)

"""Every pair of ink and ground that the style sheets set is readable: 4.5 to 1, in the room 7 to 1."""

import pytest

from tests.look import tokens

GROUNDS = ("ground", "sheet", "sunk")
INKS = ("ink", "soft", "accent", "flash", "urgent", "clear", "unverified")
WASHES = [
    (ink, wash)
    for wash, inks in {
        "flash-wash": ("ink", "flash", "soft"),
        "urgent-wash": ("ink", "urgent", "soft"),
        "clear-wash": ("ink", "clear"),
        "accent-wash": ("ink", "accent", "soft"),
    }.items()
    for ink in inks
]
FILLED = [("on-accent", "accent"), ("on-flash", "flash"), ("sheet", "clear")]
PAIRS = [(ink, ground) for ink in INKS for ground in GROUNDS] + WASHES + FILLED
DIM = ':root:not([data-theme="light"]) [data-form="room"]'
LIT = ':root[data-theme="light"] [data-form="room"]'
ROOM = [(ink, ground) for ink in INKS for ground in ("ground", "sheet")] + [
    ("ink", "flash-wash"), ("flash", "flash-wash"), ("ink", "urgent-wash"), ("urgent", "urgent-wash"),
]  # fmt: skip


@pytest.mark.parametrize("theme", tokens.THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_is_readable(theme: str, ink: str, ground: str) -> None:
    assert tokens.contrast(tokens.read(theme, ":root"), ink, ground) >= 4.5


@pytest.mark.parametrize("theme", tokens.THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_of_controls_are_seen(theme: str, ground: str) -> None:
    assert tokens.contrast(tokens.read(theme, ":root"), "edge", ground) >= 3


@pytest.mark.parametrize(("theme", "selector"), [("dark", DIM), ("light", LIT)])
@pytest.mark.parametrize(("ink", "ground"), ROOM)
def test_the_room_is_readable_at_arms_length(theme: str, selector: str, ink: str, ground: str) -> None:
    assert tokens.contrast(tokens.read(theme, ":root", selector), ink, ground) >= 7


def test_the_measure_agrees_with_known_colours() -> None:
    black_on_white = {"ink": (0.0, 0.0, 0.0), "ground": (1.0, 0.0, 0.0)}
    assert tokens.contrast(black_on_white, "ink", "ground") == pytest.approx(21, abs=0.01)
    # sRGB red, oklch(0.628 0.2577 29.23), on white: 3.998 by WCAG's own formula.
    red_on_white = {"ink": (0.62796, 0.25768, 29.2339), "ground": (1.0, 0.0, 0.0)}
    assert tokens.contrast(red_on_white, "ink", "ground") == pytest.approx(3.998, abs=0.01)

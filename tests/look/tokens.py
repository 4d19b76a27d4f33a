"""Reads static/css/tokens.css as a browser does: OKLCH to sRGB to the contrast of WCAG 2.2."""

import re
from collections.abc import Mapping
from math import cos, radians, sin
from pathlib import Path

from django.conf import settings

CSS = Path(settings.BASE_DIR) / "static" / "css"
Colour = tuple[float, float, float]

_TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);")
_OKLCH = re.compile(r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)")
THEMES = {"light": 0, "dark": 1}


def block(selector: str) -> str:
    """The declarations of the first rule with exactly this selector."""
    css = (CSS / "tokens.css").read_text()
    start = css.index(f"{selector} {{") + len(selector) + 2
    return css[start : css.index("}", start)]


def read(theme: str, *selectors: str) -> dict[str, Colour]:
    """The colours of a theme; later selectors override earlier ones."""
    found: dict[str, Colour] = {}
    for selector in selectors:
        for name, value in _TOKEN.findall(block(selector)):
            colours = [Colour(map(float, each)) for each in _OKLCH.findall(value)]
            if colours:
                found[name] = colours[THEMES[theme] if len(colours) > 1 else 0]
    return found


def contrast(tokens: Mapping[str, Colour], ink: str, ground: str) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    lighter, darker = sorted((_luminance(tokens[ink]), _luminance(tokens[ground])), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    """Relative luminance of an OKLCH colour, cut to sRGB (Ottosson's matrices, CSS Color 4)."""
    lightness, chroma, hue = colour
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return 0.2126 * _cut(red) + 0.7152 * _cut(green) + 0.0722 * _cut(blue)


def _cut(channel: float) -> float:
    return min(1.0, max(0.0, channel))

"""What the room says while the leaders are asked, ready to be said in each of the three languages of a table."""

from django import template

register = template.Library()

WORDS = (
    ("en", "“We will take this to our leaders.”"),
    ("uk", "«Ми передамо це нашим керівникам.»"),
    ("ru", "«Мы передадим это нашим руководителям.»"),
)


@register.simple_tag
def holding_words() -> tuple[tuple[str, str], ...]:
    """Each language's code with its sentence."""
    return WORDS

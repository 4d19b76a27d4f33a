"""One of the ten principles as a row: its title, and the state it is in."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

CLEAR, ATTENTION, MISSING, LATER = "clear", "attention", "missing", "later"
LABELS = {
    CLEAR: gettext_lazy("in order"),
    ATTENTION: gettext_lazy("look here"),
    MISSING: gettext_lazy("nothing yet"),
    LATER: gettext_lazy("not open to your seat"),
}
TITLES = (
    gettext_lazy("Negotiate from strength"),
    gettext_lazy("Come prepared"),
    gettext_lazy("Check every claim in real time"),
    gettext_lazy("Keep the same team"),
    gettext_lazy("Leave decisions to leaders"),
    gettext_lazy("Dominate the process"),
    gettext_lazy("Be flexible"),
    gettext_lazy("Record every single word"),
    gettext_lazy("Pin down terminology"),
    gettext_lazy("Define the results first"),
)


@dataclass(frozen=True, slots=True)
class Principle:
    """One row: a state, one sentence of evidence, and the page that mends what is missing."""

    number: int
    state: str
    evidence: str
    url: str = ""
    action: str = ""

    @property
    def title(self) -> str:
        return str(TITLES[self.number - 1])

    @property
    def state_label(self) -> str:
        return str(LABELS[self.state])

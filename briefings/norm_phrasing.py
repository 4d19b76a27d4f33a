"""What a finding about a norm means, in one sentence for each reason."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _, gettext_lazy

from briefings.norms.comparing import Change
from briefings.norms.currency import Light, Reason, Why

LIGHTS = {
    Light.CLEAR: gettext_lazy("binds as cited"),
    Light.CAUTION: gettext_lazy("with care"),
    Light.UNKNOWN: gettext_lazy("not known"),
    Light.STOP: gettext_lazy("does not bind as cited"),
}
# The shape and the colour that go with the word.
SIGNALS = {
    Light.CLEAR: "clear",
    Light.CAUTION: "urgent",
    Light.UNKNOWN: "unverified",
    Light.STOP: "flash",
}
CHANGES = {
    Change.NONE: gettext_lazy("the same to the letter"),
    Change.EDITORIAL: gettext_lazy("editorial change only: the same words, printed otherwise"),
    Change.SUBSTANCE: gettext_lazy("a change of substance"),
}
SENTENCES = {
    Why.BINDS: gettext_lazy("These words are in force, since %(day)s."),
    Why.PRINTED_OTHERWISE: gettext_lazy("The same words, printed otherwise."),
    Why.NOT_BINDING: gettext_lazy("The instrument binds nobody by itself."),
    Why.DECLARED: gettext_lazy("%(state)s declared on %(day)s how it reads it: %(text)s"),
    Why.RESERVED: gettext_lazy("%(state)s made a reservation on %(day)s: %(text)s"),
    Why.MISQUOTED: gettext_lazy("No wording filed here has these words."),
    Why.STATE_UNKNOWN: gettext_lazy("Whether it binds %(state)s is not filed."),
    Why.GAP: gettext_lazy("The wording between %(day)s and %(other_day)s is not filed."),
    Why.DOUBTED: gettext_lazy(
        "A text in another language begins on %(day)s; whether these words still hold is not filed."
    ),
    Why.NO_TEXT: gettext_lazy("No wording is filed."),
    Why.NOT_YET: gettext_lazy("In force only from %(day)s."),
    Why.ENDED: gettext_lazy("Out of force since %(day)s."),
    Why.SUPERSEDED: gettext_lazy("These words were replaced on %(day)s."),
    Why.ONLY_SIGNED: gettext_lazy("%(state)s signed and is not bound."),
    Why.NOT_YET_BOUND: gettext_lazy("%(state)s is bound only from %(day)s."),
    Why.WITHDREW: gettext_lazy("%(state)s is not bound since %(day)s."),
}


def reason_text(reason: Reason, state: str = "") -> str:
    """The sentence for a reason, in the reader's language."""
    told = {
        "day": _date(reason.day), "other_day": _date(reason.other_day), "text": reason.text,
        "state": state or _("the state"),
    }  # fmt: skip
    return str(SENTENCES[reason.why]) % told


def _date(day: date | None) -> str:
    return date_format(day) if day else ""

"""A hint at words that are not ours, in what we are going to say. Nothing is stopped by it."""

from django.contrib import messages
from django.forms import Form
from django.utils.translation import gettext as _

from briefings.queries import watched_words
from briefings.terms.loaded import loaded_words
from teams.views.seated import SeatedRequest

# Fields of what is said at the table; not what we foresee of them, nor advice among ourselves.
SPOKEN = ("title", "text_en", "text_uk", "talking_points", "answer_en", "answer_uk", "answer_ru")
REPLIES = ("reply_en", "reply_uk", "reply_ru")
CARDS = ("en", "uk", "ru")
WORDS = ("words",)


def hint(request: SeatedRequest, form: Form, names: tuple[str, ...] = SPOKEN) -> None:
    """Loaded and forbidden words in these fields, each with what we say instead."""
    said = "\n".join(str(form.cleaned_data.get(name) or "") for name in names)
    if found := loaded_words(said, watched_words(request.seat)):
        messages.warning(request, _("Not our word: %(words)s") % {"words": ", ".join(map(str, found))})

"""How often the process looks for garbage.

What is loaded once (the application, its addresses, the dictionaries of three languages) is a quarter of a million objects
that never go; a full collection would walk them all, for a fifth of a second, in the middle of somebody's request.
"""

import gc
from importlib import import_module

from django.conf import settings

OFTEN, SELDOM = 20_000, 20
"""Objects made between two looks at the youngest; looks at a generation between two at the next."""


def settle() -> None:
    """Call when the application is loaded: what is there is put aside, and what comes is looked through less often."""
    import_module(settings.ROOT_URLCONF)
    gc.collect()
    gc.freeze()
    gc.set_threshold(OFTEN, SELDOM, SELDOM)

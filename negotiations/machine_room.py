"""What the page of a line shows of machines: which may be asked, and what they wrote."""

from typing import Any

from negotiations import queries, rules
from negotiations.forms.machines import MachineAskedForm
from negotiations.models import Utterance
from teams.models import Seat


def machines_on_line(seat: Seat, utterance: Utterance) -> dict[str, Any]:
    allowed = [one for one in queries.machine_permissions(seat) if rules.reads_lines(one.kind)]
    return {
        "machines_on": [one for one in allowed if rules.may_read(one, rules.RECORD_MARKING)],
        "machine_texts": queries.machine_texts(seat, utterance),
        "machine_form": MachineAskedForm(),
        "version": utterance.latest.number if utterance.latest else 0,
    }

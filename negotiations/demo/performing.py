"""Playing the sitting: the lines are spoken, the notes fly, people acknowledge them, while a newcomer types too."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from journal.models import Entry
from negotiations.actions import notes, sittings
from negotiations.demo import mandate, story
from negotiations.demo.telling import Stage
from negotiations.models import Note, Side
from negotiations.replaying import Spoken, replay
from teams.rules import Conflict

BREAK_SECONDS = 30.0


class Performance:
    """One run of the story on a stage; `wait` is told how many seconds to let pass."""

    def __init__(self, stage: Stage, *, speed: float, wait: Callable[[float], Any] = time.sleep) -> None:
        self.stage, self.speed, self.wait = stage, speed, wait
        self.told = story.load_notes()
        self.sent: dict[int, Note] = {}

    def play(self) -> int:
        """Play to the end, or until somebody closes the sitting; returns the number of lines spoken."""
        lines = [
            Spoken(f"story:{line.seq}", self.stage.speakers[line.key], line.language, line.text, line.started_at)
            for line in story.load_record()
        ]
        try:
            return replay(
                lines, self.stage.sitting, speed=self.speed, wait=self._patiently, after_line=self._after_line
            )
        except Conflict:
            return 0

    def _patiently(self, seconds: float) -> None:
        """Wait; and while somebody has paused the sitting, wait on."""
        self.wait(seconds)
        while self._state() == "paused":
            self.wait(1.0)

    def _state(self) -> str:
        self.stage.sitting.refresh_from_db(fields=["state"])
        return str(self.stage.sitting.state)

    def _after_line(self, number: int, _entry: Entry, fresh: bool) -> None:
        for told in self.told:
            if told.after == number:
                self._send(told)
        for told in self.told:
            for acknowledgement in told.acknowledged_by:
                if told.after + acknowledgement.delay == number:
                    self._acknowledge(told.number, acknowledgement.seat)
        if fresh:
            mandate.after_line(self.stage.seats, self.stage.sitting, number)
        if fresh and number in story.LIVE.pauses:
            self._take_a_break()

    def _send(self, told: story.Note) -> None:
        entry = notes.send_note(
            actor=self.stage.seats[told.author],
            to=told.to,
            priority=told.priority,
            text=told.text,
            request_key=f"story:{self.stage.sitting.pk}:{told.number}",
            sitting=self.stage.sitting,
            reply_to=self.sent[told.reply_to].pk if told.reply_to in self.sent else None,
        )
        self.sent[told.number] = Note.objects.select_related("delegation").get(pk=entry.body["note"])

    def _acknowledge(self, number: int, seat: str) -> None:
        if number in self.sent and self.sent[number].author_id != self.stage.seats[seat].pk:
            notes.acknowledge_note(actor=self.stage.seats[seat], note=self.sent[number])

    def _take_a_break(self) -> None:
        head = next(seat for seat in self.stage.seats.values() if seat.role == "head")
        for step in (
            partial(sittings.pause_sitting, reason="To weigh what was said", asked_by=Side.OURS),
            sittings.resume_sitting,
        ):
            try:
                step(actor=head, sitting=self.stage.sitting)
            except Conflict:
                return  # this run goes on where an earlier one stopped, or somebody else was quicker
            self.wait(BREAK_SECONDS / self.speed)

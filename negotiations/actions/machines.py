"""Machines are let in, asked and stopped. Each use is told to the audit; what they write is told to those who follow.

A model takes seconds: whoever asks waits for nothing. The question stands in the database, a worker takes it, asks the
machine outside every transaction, and enters what it wrote.
"""

import logging
from collections.abc import Iterable
from datetime import timedelta
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from briefings.models import Marking
from briefings.morphology.lemmas import primary_language
from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.machines.claims import quoted
from negotiations.machines.fleet import machine
from negotiations.machines.ports import Heard
from negotiations.models import MachineKind, MachinePermission, MachineState, MachineText, Utterance
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import AUDIT, CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.system import System

LEASE = timedelta(minutes=5)
logger = logging.getLogger(__name__)


@transaction.atomic
def allow_machine(*, actor: Seat, kind: str, marking: str) -> MachinePermission:
    """Let this kind of machine read what is marked so or less strictly. Raises Denied, ValidationError and
    MachinePermission.DoesNotExist for a kind that is none.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_allow_machines, actor, delegation)
    if kind not in MachineKind.values:
        raise MachinePermission.DoesNotExist
    if marking not in Marking.values:
        raise ValidationError(_("Choose a marking."))
    allowed = {"marking": marking, "allowed_by": actor, "allowed_at": database_now()}
    found, _made = MachinePermission.objects.update_or_create(delegation=delegation, kind=kind, defaults=allowed)
    journal.append(_audited(actor, "machine.allowed", of=kind, marking=Marking(marking).label))
    return found


@transaction.atomic
def stop_machine(*, actor: Seat, kind: str) -> None:
    """Let it read nothing any more; again is the same. What it wrote stays, marked as before."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_allow_machines, actor, delegation)
    if MachinePermission.objects.filter(delegation=delegation, kind=kind).delete()[0]:
        journal.append(_audited(actor, "machine.stopped", of=kind))


@transaction.atomic
def ask_machine(*, actor: Seat, utterance: Utterance, kind: str, into: str = "") -> MachineText:
    """Ask about a line as it now reads; the same question again is the first one, unless it failed.

    `into` is the language of a translation. Raises Denied, Conflict where the machine may not read the record, and ValidationError.
    """
    actor = lock_actor(actor)
    require(rules.can_ask_machine, actor, actor.delegation)
    require_own(actor, utterance.sitting)
    into = into if kind == MachineKind.TRANSLATION else ""
    _require_sense(utterance, kind, into)
    if not rules.may_read(_permission(utterance, kind), rules.RECORD_MARKING):
        raise Conflict(_("The head has not let this machine read the record (%(marking)s).") % {
            "marking": rules.RECORD_MARKING.label
        })  # fmt: skip
    asked, latest = {"asked_by": actor, "asked_at": database_now()}, utterance.latest
    found, made = MachineText.objects.get_or_create(
        utterance=utterance, version=latest.number if latest else 0, kind=kind, language=into, defaults=asked
    )
    if not made and found.state == MachineState.FAILED:
        MachineText.objects.filter(pk=found.pk).update(state=MachineState.ASKED, taken_at=None, **asked)
    found.refresh_from_db()
    return found


def hear_recording(*, actor: System, recording: Path, language: str) -> tuple[str, Iterable[Heard]]:
    """The machine's name and what it hears, as it hears it; whoever runs the host asks. The audit is told first.

    Raises Conflict where the head has not let it hear what is marked as the record is, Missing, and OSError.
    """
    permission = MachinePermission.objects.filter(delegation=actor.delegation, kind=MachineKind.SPEECH).first()
    if not rules.may_read(permission, rules.RECORD_MARKING):
        raise Conflict(_("The head has not let this machine hear recordings (%(marking)s).") % {
            "marking": rules.RECORD_MARKING.label
        })  # fmt: skip
    with recording.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    # Outside of any transaction: a model loads for seconds, and on SQLite nobody could record meanwhile.
    transcriber = machine(MachineKind.SPEECH)
    told = {"of": MachineKind.SPEECH.value, "machine": transcriber.name, "recording": recording.name, "digest": digest}
    _enter(journal.Draft(actor.scope, AUDIT, "machine.used", told))
    return transcriber.name, transcriber.transcribe(recording, language)


def write_due() -> int:
    """Let the machines answer what is due, one question after the other; returns how many were answered."""
    count = 0
    while question := _take():
        _answer(question)
        count += 1
    return count


@transaction.atomic
def _take() -> MachineText | None:
    """The oldest question that no worker has, or whose worker is gone."""
    now = database_now()
    free = Q(taken_at=None) | Q(taken_at__lt=now - LEASE)
    due = MachineText.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
    question = due.filter(free, state=MachineState.ASKED).order_by("asked_at", "pk").first()
    if question:
        MachineText.objects.filter(pk=question.pk).update(taken_at=now)
    return question


def _answer(question: MachineText) -> None:
    try:
        name, text = _ask(question)
    except Exception as error:  # whatever a model does, the question ends
        logger.exception("a machine failed")
        _finish(question, MachineState.FAILED, "", str(error)[:300])
    else:
        _finish(question, MachineState.WRITTEN, name, text)


def _ask(question: MachineText) -> tuple[str, str]:
    """The machine's name and what it says, if it may still read the line. That it reads is told to the audit first."""
    line = question.utterance
    if not rules.may_read(_permission(line, question.kind), rules.RECORD_MARKING):
        raise PermissionError(_("The machine was stopped."))
    asked, said = machine(question.kind), _wording(line, question.version)
    read = {"citation": line.citation, "characters": len(said), "digest": sha256(said.encode()).hexdigest()}
    _enter(_audited(question.asked_by, "machine.used", of=question.kind, machine=asked.name, **read))
    if question.kind == MachineKind.TRANSLATION:
        return asked.name, asked.translate(said, primary_language(line.language) or line.language, question.language)
    return asked.name, "\n".join(quoted(asked, said))


def _wording(line: Utterance, version: int) -> str:
    """The line as first recorded (0), or as one of its corrections has it."""
    return line.corrections.get(number=version).text if version else line.text


@transaction.atomic
def _finish(question: MachineText, state: str, name: str, text: str) -> None:
    standing = MachineText.objects.filter(pk=question.pk, state=MachineState.ASKED)
    if not standing.update(state=state, machine=name, text=text):
        return
    told = {
        "citation": question.utterance.citation, "version": question.version, "kind": question.kind,
        "language": question.language, "state": state, "machine": name, "text": text,
    }  # fmt: skip
    journal.append(journal.Draft(question.asked_by.scope, CAUCUS, "machine.wrote", told))


def _require_sense(utterance: Utterance, kind: str, into: str) -> None:
    if kind not in MachineKind.values or not rules.reads_lines(kind):
        raise ValidationError(_("A line is translated, or looked through for what could be checked."))
    if kind == MachineKind.TRANSLATION and (not into or into == primary_language(utterance.language)):
        raise ValidationError(_("Choose another language than the line's own."))


def _permission(utterance: Utterance, kind: str) -> MachinePermission | None:
    return MachinePermission.objects.filter(delegation=utterance.sitting.delegation_id, kind=kind).first()


def _audited(actor: Seat, kind: str, **told: Any) -> journal.Draft:
    return journal.Draft(
        actor.scope, AUDIT, kind, {"seat": actor.actor, "name": actor.person.name, **told}, actor.actor
    )


@transaction.atomic
def _enter(draft: journal.Draft) -> None:
    journal.append(draft)

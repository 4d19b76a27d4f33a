"""A directive begins or ends: what the guard says now, and who is told what of it."""

from typing import Any

from journal import append as journal
from journal.models import Entry
from negotiations.actions.checking import recheck
from negotiations.guard.verdict import Verdict, told_without_boundary
from negotiations.models import MandateCheck, Option, PackageCheck
from negotiations.queries import is_active
from teams.compartments import CAUCUS, MANDATE
from teams.models import Delegation


def announce(delegation: Delegation, actor: str, kind: str, told: dict[str, Any], announced: dict[str, Any]) -> Entry:
    """Check every option and package anew, and tell what is another now: leaders and head all, the room its active rungs.

    Under the delegation's lock.
    """
    before, packaged = _verdicts(delegation), _of_packages(delegation)
    checks = [check for check in recheck(delegation) if before.get(check.option_id) != check.verdict]
    changed = [
        {"option": str(check.option_id), "verdict": check.verdict, "boundary": check.boundary.number if check.boundary else None}
        for check in checks
    ]  # fmt: skip
    packages = [
        {"number": number, "verdict": verdict}
        for number, verdict in _of_packages(delegation).items()
        if packaged.get(number) != verdict
    ]
    active = set(Option.objects.filter(is_active(), delegation=delegation).values_list("pk", flat=True))
    rungs = [
        {"option": str(check.option_id), "title": check.option.title, "verdict": shown}
        for check in checks
        if check.option_id in active
        and (shown := _shown(check.verdict)) != _shown(before.get(check.option_id, Verdict.UNCLEAR))
    ]
    scope = str(delegation.pk)
    return journal.append_all(
        [
            journal.Draft(scope, MANDATE, kind, told | {"changed": changed, "packages": packages}, actor),
            journal.Draft(scope, CAUCUS, kind.replace("directive", "guidance"), announced | {"rungs": rungs}, actor),
        ]
    )[0]  # fmt: skip


def _verdicts(delegation: Delegation) -> dict[Any, str]:
    return dict(MandateCheck.objects.filter(option__delegation=delegation).values_list("option", "verdict"))


def _of_packages(delegation: Delegation) -> dict[int, str]:
    return dict(PackageCheck.objects.filter(package__delegation=delegation).values_list("package__number", "verdict"))


def _shown(verdict: str) -> str:
    return told_without_boundary(Verdict(verdict)).value

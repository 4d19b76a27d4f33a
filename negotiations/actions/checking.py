"""The mandate guard at work: what it says is kept beside each option, and re-made whenever the directive changes.

Only leaders and the head ever wait for the guard. What anybody else writes is checked afterwards by a sweep, so that
not even the time an answer takes depends on a boundary.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from journal.clock import database_now
from negotiations.guard.guard import Finding
from negotiations.mandate import directive_in_force, guard_of, judge_option, judge_package, measures_by_point
from negotiations.models import Directive, MandateCheck, Option, Package, PackageCheck
from teams.models import Delegation

SAID = ["directive", "verdict", "boundary", "checked_at"]


def check(option: Option) -> MandateCheck:
    """Check one option now, under its delegation's lock; returns the check, which is kept."""
    return recheck(option.delegation, [option])[0]


def recheck(delegation: Delegation, options: Iterable[Option] | None = None) -> list[MandateCheck]:
    """Check these options, or all of a delegation, against the directive in force; returns the checks.

    The packages that have one of them are checked with them.

    Called under the delegation's lock: between two directives no option is checked by the wrong one.
    """
    directive, now = directive_in_force(delegation), database_now()
    guard, measures = guard_of(directive), measures_by_point(delegation)
    asked = list(Option.objects.filter(delegation=delegation) if options is None else options)
    made = [
        MandateCheck(option=option, **_said(judge_option(guard, option, measures[option.point_id]), directive, now))
        for option in asked
    ]
    checks = MandateCheck.objects.bulk_create(made, update_conflicts=True, unique_fields=["option"], update_fields=SAID)
    packages = Package.objects.filter(delegation=delegation)
    if options is not None:
        packages = packages.filter(members__option__in=[option.pk for option in asked]).distinct()
    of_packages = [
        PackageCheck(package=package, **_said(judge_package(guard, package.options, measures), directive, now))
        for package in packages.prefetch_related("members__option__point")
    ]
    PackageCheck.objects.bulk_create(of_packages, update_conflicts=True, unique_fields=["package"], update_fields=SAID)
    return checks


def _said(finding: Finding, directive: Directive | None, now: datetime) -> dict[str, Any]:
    boundary = finding.limit.key if finding.limit else None
    return {"directive": directive, "verdict": finding.verdict, "boundary": boundary, "checked_at": now}


def check_package(package: Package) -> PackageCheck:
    """Check a package and its options now, under its delegation's lock; returns the package's check, which is kept."""
    recheck(package.delegation, package.options)
    return PackageCheck.objects.select_related("boundary", "directive").get(package=package)


@transaction.atomic
def check_what_is_new(*, limit: int = 200) -> int:
    """A sweep: check what somebody wrote who does not wait for the guard; returns how many options."""
    new = Option.objects.filter(check_made=None).select_related("delegation").order_by("delegation_id")[:limit]
    by_delegation: dict[Any, list[Option]] = defaultdict(list)
    for option in new:
        by_delegation[option.delegation_id].append(option)
    for delegation, options in by_delegation.items():
        locked = Delegation.objects.select_for_update(no_key=True).get(pk=delegation)
        recheck(locked, Option.objects.filter(pk__in=[option.pk for option in options]))
    return sum(map(len, by_delegation.values()))

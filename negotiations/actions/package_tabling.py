"""A package at the table: whatever happens to it happens to all its options in one act, or to none."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.checking import check_package
from negotiations.actions.packages import lock_package
from negotiations.actions.referrals import refer_agreement
from negotiations.actions.tabling import LONGEST, beside_the_table, put_on_record
from negotiations.cooling import cooling_off, warm
from negotiations.digests import package_digest
from negotiations.guard.verdict import Verdict
from negotiations.mandate import directive_in_force
from negotiations.models import Decision, Option, OptionState, Package, PackageCheck, Progress
from negotiations.rounds import round_now
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import MANDATE, RECORD
from teams.models import Delegation, Seat
from teams.rules import Conflict, require
from teams.wording import optional_text


@dataclass(frozen=True, slots=True)
class PackageTabling:
    """What came of it: an entry of the record; or none, because the whole is outside the directive and was refused."""

    check: PackageCheck
    entry: Entry | None


@transaction.atomic
def table_package(*, actor: Seat, package: Package, reason: str = "", waive: bool = False) -> PackageTabling:
    """Put a package on the table: every option of it that is not there yet, in this one transaction.

    The guard judges the whole. Outside the directive it is refused, and that is kept in the mandate's journal; unless
    the leaders approved this very package under the directive in force, and no red line is crossed. At its edge, or
    where it is unclear, the head gives a reason. What was changed a moment ago needs a second look; the head may waive
    that, with a reason. Raises Denied, Conflict (a rung that the room does not see yet) and ValidationError.
    """
    delegation, actor = _required(actor, package)
    package = lock_package(package)
    options = _ready(package)
    made = _put(delegation, actor, package, options, OptionState.TABLED, optional_text(reason, LONGEST), waive)
    if made.entry:
        Package.objects.filter(pk=package.pk).update(tabled_at=database_now())
        Option.objects.filter(pk__in=[option.pk for option in options]).update(round=round_now(delegation))
    return made


@transaction.atomic
def agree_package(*, actor: Seat, package: Package, reason: str = "") -> PackageTabling:
    """Agree ad referendum to the whole that is on the table: the leaders are asked in the same moment, once for all.

    Raises Denied, Conflict (where an option of it is not on the table any more) and ValidationError.
    """
    delegation, actor = _required(actor, package)
    package = lock_package(package, tabled=True)
    options = _on_the_table(package)
    made = _put(delegation, actor, package, options, OptionState.AGREED, optional_text(reason, LONGEST), True)
    if made.entry:
        refer_agreement(actor, package=package)
    return made


def withdraw_package(*, actor: Seat, package: Package) -> Entry:
    """Take the whole from the table. Raises Denied and Conflict."""
    return _end(actor, package, OptionState.WITHDRAWN)


def refuse_package(*, actor: Seat, package: Package) -> Entry:
    """The other side refused the whole. Raises Denied and Conflict."""
    return _end(actor, package, OptionState.REFUSED)


@transaction.atomic
def _end(actor: Seat, package: Package, state: OptionState) -> Entry:
    _delegation, actor = _required(actor, package)
    package = lock_package(package, tabled=True)
    return journal.append_all(_moved(actor, package, _on_the_table(package), state))[0]


def _required(actor: Seat, package: Package) -> tuple[Delegation, Seat]:
    """In the order in which everybody locks."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_table_package, actor, package)
    return delegation, actor


def _put(
    delegation: Delegation, actor: Seat, package: Package, options: list[Option], state: OptionState, reason: str,
    waive: bool,
) -> PackageTabling:  # fmt: skip
    made = beside_the_table(delegation, check_package(package), package.options)
    digest, kind = package_digest(package), f"package.{state.value}"
    verdict = Verdict(made.verdict)
    excused = verdict == Verdict.OUTSIDE and _is_excused(delegation, package, made)
    told = {
        "package": str(package.pk), "number": package.number, "digest": digest, "verdict": verdict.value, "step": kind,
    }  # fmt: skip
    if verdict == Verdict.OUTSIDE and not excused:
        journal.append(journal.Draft(actor.scope, MANDATE, "package.stopped", told, actor.actor))
        return PackageTabling(made, None)
    waived = _waived(delegation, options, reason, waive) if state == OptionState.TABLED else False
    if verdict in {Verdict.EDGE, Verdict.UNCLEAR} and not reason:
        told_why = _("Give the reason: what the guard says is “%(verdict)s”.")
        raise ValidationError({"reason": told_why % {"verdict": verdict.label}})
    drafts = _moved(actor, package, options, state)
    if reason or waived or excused:
        body = told | {"reason": reason, "waived": waived, "excused": excused}
        drafts.append(journal.Draft(actor.scope, MANDATE, "package.reasoned", body, actor.actor))
    return PackageTabling(made, journal.append_all(drafts)[0])


def _moved(actor: Seat, package: Package, options: list[Option], state: OptionState) -> list[journal.Draft]:
    """These options are in that state now; what the record says of it, of the whole first."""
    Option.objects.filter(pk__in=[option.pk for option in options]).update(state=state)
    each = [put_on_record(actor, option, f"option.{state.value}") for option in options]
    return [_together(actor, package, f"package.{state.value}"), *each]


def _locked(package: Package) -> list[Option]:
    """All its options, fresh and locked, in the order of their points' numbers."""
    locked = Option.objects.select_for_update(no_key=True, of=("self",)).select_related("point", "delegation")
    options = list(locked.filter(pk__in=[option.pk for option in package.options]).order_by("pk"))
    return sorted(options, key=lambda option: option.point.number)


def _on_the_table(package: Package) -> list[Option]:
    """All its options, locked; Conflict where one is not on the table, or not any more."""
    options = _locked(package)
    if gone := [option for option in options if option.state != OptionState.TABLED]:
        raise Conflict(_("Not on the table: %(titles)s. Nothing was changed.") % {"titles": _titles(gone)})
    return options


def _ready(package: Package) -> list[Option]:
    """What goes to the table now, locked: the options that are opened and not there yet. Conflict where one cannot go."""
    options = _locked(package)
    gone = [option for option in options if option.state not in {OptionState.PREPARED, OptionState.TABLED}]
    if gone:
        told = _("Not to be offered any more: %(titles)s. Change the package first.")
        raise Conflict(told % {"titles": _titles(gone)})
    if closed := [option for option in options if not option.is_open]:
        raise Conflict(_("Open these to the room first: %(titles)s.") % {"titles": _titles(closed)})
    prepared = [option for option in options if option.state == OptionState.PREPARED]
    if not prepared:
        raise Conflict(_("All of it is on the table already."))
    return prepared


def _titles(options: list[Option]) -> str:
    return "; ".join(f"{option.point.number} {option.title}" for option in options)


def _is_excused(delegation: Delegation, package: Package, made: PackageCheck) -> bool:
    """Whether the leaders approved exactly this under the directive in force. No answer lets a red line be crossed."""
    directive = directive_in_force(delegation)
    if directive is None or made.boundary is None or made.boundary.red_line:
        return False
    return package.referrals.filter(
        progress=Progress.ANSWERED,
        decision=Decision.APPROVE,
        package_digest=package_digest(package),
        answered_at__gte=directive.issued_at,
    ).exists()


def _waived(delegation: Delegation, options: list[Option], reason: str, waive: bool) -> bool:
    """Whether a second look was waived; Conflict where one is needed still."""
    found = warm(options, database_now() - cooling_off(delegation))
    if not found:
        return False
    if not waive:
        told = _("Changed a moment ago: %(titles)s. Somebody else looks at it first, or you waive that with a reason.")
        raise Conflict(told % {"titles": _titles(found)})
    if not reason:
        raise ValidationError({"reason": _("Give the reason for waiving the second look.")})
    return True


def _together(actor: Seat, package: Package, kind: str) -> journal.Draft:
    """What the record says of the whole: which options are one offer. What we call it is nobody else's business."""
    options: list[dict[str, Any]] = [
        {
            "option": str(option.pk), "point": option.point.number, "point_title": option.point.title,
            "title": option.title,
        }
        for option in package.options
    ]  # fmt: skip
    return journal.Draft(actor.scope, RECORD, kind, {"options": options, "by": actor.person.name}, actor.actor)

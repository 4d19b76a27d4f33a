"""Packages across points: composed, changed, thrown away. What they hold stays in their tables, never in the journal."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.actions.checking import check_package
from negotiations.actions.locking import require_version
from negotiations.digests import package_digest
from negotiations.models import Option, OptionState, Package, PackageOption, Side
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import MANDATE
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line, optional_text

LONGEST = 4000
FEWEST = 2  # options: one alone is no package
MOST = 40  # packages of a delegation: they are compared, each with each
MOST_OPTIONS = 60


@transaction.atomic
def compose_package(*, actor: Seat, title: str, options: Iterable[Option], note: str = "") -> Package:
    """Put options of several points together; the guard says at once what the directive says of the whole.

    Raises Denied, ValidationError (fewer than two points, two options on a point, one that is not ours to offer) and
    Conflict where there are too many packages.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_compose_package, actor, delegation)
    chosen = _chosen(actor, options)
    if delegation.packages.count() >= MOST:
        raise Conflict(_("There are %(count)d packages: throw one away first.") % {"count": MOST})
    last = delegation.packages.aggregate(last=Max("number"))["last"] or 0
    package = Package.objects.create(
        delegation=delegation, number=last + 1, title=clean_line(title, 200), note=optional_text(note, LONGEST),
        composed_by=actor, composed_at=database_now(),
    )  # fmt: skip
    return _filled(actor, package, chosen, "package.composed")


@transaction.atomic
def change_package(
    *, actor: Seat, package: Package, title: str, options: Iterable[Option], note: str = "", version: str = ""
) -> Package:
    """Change one that is not tabled; all its options are given anew. `version`: of what was read."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_compose_package, actor, delegation)
    require_own(actor, package)
    package, chosen = lock_package(package), _chosen(actor, options)
    require_version(package, version)
    package.title, package.note = clean_line(title, 200), optional_text(note, LONGEST)
    package.save()
    package.members.all().delete()
    return _filled(actor, package, chosen, "package.changed")


@transaction.atomic
def discard_package(*, actor: Seat, package: Package) -> None:
    """Throw away one that is not tabled; its number is not used again while a later exists."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_compose_package, actor, delegation)
    require_own(actor, package)
    package = lock_package(package)
    body = {"package": str(package.pk), "number": package.number, "by": actor.person.name}
    try:
        package.delete()
    except ProtectedError as error:
        raise Conflict(_("A referral is about this package: it stays.")) from error
    journal.append(journal.Draft(actor.scope, MANDATE, "package.discarded", body, actor.actor))


def lock_package(package: Package, *, tabled: bool = False) -> Package:
    """The package, fresh and locked; Conflict where it was tabled already or, if `tabled`, where it was not."""
    found = Package.objects.select_for_update(no_key=True, of=("self",)).select_related("delegation")
    fresh = found.prefetch_related("members__option__point").get(pk=package.pk)
    if fresh.is_tabled and not tabled:
        raise Conflict(_("This package was tabled already. Nothing was changed."))
    if tabled and not fresh.is_tabled:
        raise Conflict(_("This package is not on the table. Nothing was changed."))
    return fresh


def _filled(actor: Seat, package: Package, chosen: list[Option], kind: str) -> Package:
    PackageOption.objects.bulk_create(
        PackageOption(package=package, point_id=option.point_id, option=option) for option in chosen
    )
    package = Package.objects.select_related("delegation").get(pk=package.pk)
    check_package(package)
    body = {
        "package": str(package.pk), "number": package.number, "digest": package_digest(package), "by": actor.person.name,
    }  # fmt: skip
    journal.append(journal.Draft(actor.scope, MANDATE, kind, body, actor.actor))
    return package


def _chosen(actor: Seat, options: Iterable[Option]) -> list[Option]:
    """The options, fresh; ValidationError where they make no package."""
    asked = [option.pk for option in options]
    chosen = list(Option.objects.filter(pk__in=asked).select_related("point").order_by("point__number", "pk"))
    require_own(actor, *chosen)
    points = {option.point_id for option in chosen}
    if len(points) < FEWEST or len(asked) > MOST_OPTIONS:
        raise ValidationError({"options": _("A package has an option on two points or more.")})
    if len(points) < len(asked):
        raise ValidationError({"options": _("A package has one option on a point.")})
    ready = {OptionState.PREPARED, OptionState.TABLED}
    if wrong := [option for option in chosen if option.side != Side.OURS or option.state not in ready]:
        told = _("“%(title)s” is not ours to offer any more, or not yet.")
        raise ValidationError({"options": told % {"title": wrong[0].title}})
    return chosen

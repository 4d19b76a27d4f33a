"""Directives, options and referrals: leaders decide, the head conducts, the others propose."""

from django.utils.translation import gettext_lazy as _

from negotiations.models import Directive, Opener, Option, Progress, Referral
from negotiations.rules.table import COUNSEL
from teams.compartments import MANDATE
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, can_read, is_active, states


@states(_("Leaders and the head read directives and boundaries."))
def can_see_mandate(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and can_read(seat, MANDATE)


@states(_("Leaders, the head, delegates, advisers and analysts follow a directive."))
def can_follow_directive(seat: Seat, delegation: Delegation) -> bool:
    """To whom a directive is announced, and who acknowledges it."""
    return belongs(seat, delegation) and seat.role in COUNSEL


@states(_("The head, delegates, advisers and analysts acknowledge a directive; leaders give it."))
def can_acknowledge_directive(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and reads_directives(seat)


def reads_directives(seat: Seat) -> bool:
    """Whether one waits for this seat to say that it has read a directive. What a leader reads is his own business."""
    return seat.role in COUNSEL - {Role.LEADER} and is_active(seat)


@states(_("Leaders draft directives; the head enters one received by other means."))
def can_draft_directive(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}


@states(_("A draft is changed by whoever drafted it, or by a leader."))
def can_change_draft(seat: Seat, directive: Directive) -> bool:
    mine = seat.role == Role.HEAD and directive.drafted_by_id == seat.pk
    return belongs(seat, directive.delegation) and (seat.role == Role.LEADER or mine)


@states(_("A leader issues, confirms and revokes directives."))
def can_issue(seat: Seat, directive: Directive) -> bool:
    return belongs(seat, directive.delegation) and seat.role == Role.LEADER


@states(_("Leaders, the head, delegates, advisers and analysts propose options."))
def can_propose_option(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in COUNSEL


@states(_("The head takes a point off the agenda."))
def can_remove_point(seat: Seat, delegation: Delegation) -> bool:
    """Whoever else tried would learn from the answer whether something hangs on it that he does not see."""
    return belongs(seat, delegation) and seat.role == Role.HEAD


@states(_("The head and the leaders prepare the ladder."))
def can_shape_ladder(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}


@states(_("This is opened by the head, or by a leader where it says so."))
def can_open_option(seat: Seat, option: Option) -> bool:
    allowed = {Role.LEADER} if option.opener == Opener.LEADER else {Role.LEADER, Role.HEAD}
    return belongs(seat, option.delegation) and seat.role in allowed


@states(_("The head tables, withdraws and agrees ad referendum."))
def can_table(seat: Seat, option: Option) -> bool:
    return belongs(seat, option.delegation) and seat.role == Role.HEAD


@states(_("A second person looks at what was changed: not who changed it."))
def can_look_again(seat: Seat, option: Option) -> bool:
    return belongs(seat, option.delegation) and seat.role in COUNSEL and seat.pk != option.changed_by_id


@states(_("The head or a leader says how long a changed option waits for a second look."))
def can_set_cooling_off(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}


@states(_("Only the head tries values against the directive."))
def can_try_values(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.HEAD


@states(_("The head, delegates, advisers and analysts propose a referral."))
def can_propose_referral(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in COUNSEL - {Role.LEADER}


@states(_("The head asks the leaders, and withdraws a question."))
def can_ask_leaders(seat: Seat, referral: Referral) -> bool:
    return belongs(seat, referral.delegation) and seat.role == Role.HEAD


@states(_("A leader answers, and not one who asked."))
def can_answer_referral(seat: Seat, referral: Referral) -> bool:
    if referral.progress == Progress.PROPOSED or seat.pk in {referral.asked_by_id, referral.proposed_by_id}:
        return False
    return belongs(seat, referral.delegation) and seat.role == Role.LEADER

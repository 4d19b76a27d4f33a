"""What is posted to each address of the table; names in curly brackets are filled in as in addresses."""

from typing import Any

from tests.cast import Cast
from tests.permissions import briefed_bodies

DELEGATION = "/api/v1/delegations/{delegation}"
PAGES = "/delegations/{delegation}"
FORMING = "/api/v1/delegations/{forming}"

TALKS = {
    "negotiation": "New talks", "our_party": "Us", "venue_zone": "UTC", "head_email": "new@example.org",
    "head_name": "New Head",
}  # fmt: skip
SEAT = {"email": "late@example.org", "name": "Late Comer", "role": "analyst"}
CHANGE = {"role": "adviser", "post": "Counsel"}
STANCE = {"our_position": "All for all.", "our_interest": "", "their_position": "In stages.", "their_interest": ""}
STAKES = {"aspiration": "Within a week.", "reservation": "Within a month.", "alternative": "Mediation."}
OPTION = {
    "title": "All within a week", "text_en": "", "text_uk": "", "talking_points": "", "condition": "", "opener": "head",
    "values": {"{measure}": "7"}, "binding": False,
}  # fmt: skip
DIRECTIVE = {
    "text": "Within a week.", "boundaries": [{"measure": "{measure}", "rule": "at_most", "values": ["7"]}],
}  # fmt: skip
ANSWER = {"digest": "{digest}", "decision": "approve", "words": "Go on."}

NO_ROWS = {"rows-TOTAL_FORMS": "0", "rows-INITIAL_FORMS": "0"}
CONCESSION = {"point": 1, "direction": "given", "text": "The list"}
PROMISE = {"party": "{party}", "text": "To open the crossing"}

BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("PUT", "/api/v1/me/"): {"language": "uk", "theme": "dark"},
    ("POST", "/api/v1/delegations/"): TALKS,
    ("POST", f"{FORMING}/seats/"): SEAT,
    ("POST", f"{DELEGATION}/seats/"): SEAT,
    ("PUT", f"{FORMING}/seats/{{forming_seat}}/"): CHANGE,
    ("PUT", f"{DELEGATION}/seats/{{seat}}/"): CHANGE,
    ("PUT", f"{DELEGATION}/seats/{{seat}}/suspension/"): {"reason": "lost device"},
    ("POST", f"{DELEGATION}/tokens/"): {"name": "laptop", "scope": "read"},
    ("POST", f"{DELEGATION}/sittings/"): {"round": 1},
    ("PUT", f"{DELEGATION}/sittings/{{sitting}}/attendance/"): {"seat": "{seat}", "present": True},
    ("POST", f"{DELEGATION}/parties/"): {"name": "Mediators", "side": "mediator"},
    ("POST", f"{DELEGATION}/speakers/"): {"name": "Delegate Two", "party": "{party}"},
    ("PUT", f"{DELEGATION}/speakers/{{speaker}}/"): {"title": "Envoy", "language": "uk", "hotkey": 1},
    ("PUT", f"{DELEGATION}/speakers/{{speaker}}/placement/"): {"party": "{party}"},
    ("POST", f"{DELEGATION}/points/"): {"title": "Prisoners"},
    ("PUT", f"{DELEGATION}/points/{{point}}/"): {"title": "Prisoners"},
    ("POST", f"{DELEGATION}/points/{{point}}/move/"): {"parent": None},
    ("PUT", f"{DELEGATION}/points/{{measured}}/stance/"): STANCE,
    ("PUT", f"{DELEGATION}/points/{{measured}}/stakes/"): STAKES,
    ("PUT", f"{DELEGATION}/stakes/"): STAKES,
    ("POST", f"{DELEGATION}/points/{{measured}}/measures/"): {"name": "Places", "kind": "number"},
    ("POST", f"{DELEGATION}/points/{{measured}}/trial/"): {"values": {"{measure}": "31"}},
    ("PUT", f"{DELEGATION}/sittings/{{sitting}}/point/"): {"point": 1},
    ("PUT", f"{DELEGATION}/sittings/{{planned}}/point/"): {"point": 1},
    ("POST", f"{DELEGATION}/options/"): {"point": 2, "title": "All at once", "values": {"{measure}": "5"}},
    ("POST", f"{DELEGATION}/counter-proposals/"): {"point": 2, "title": "Later", "heard_in": "{citation}"},
    ("PUT", f"{DELEGATION}/options/{{option}}/"): OPTION,
    ("PUT", f"{DELEGATION}/options/{{proposal}}/"): OPTION,
    ("PUT", f"{DELEGATION}/options/{{tabled}}/"): OPTION,
    ("POST", f"{DELEGATION}/options/{{fallback}}/move/"): {"place": 1},
    ("POST", f"{DELEGATION}/directives/"): DIRECTIVE | {"received_from": "By telephone, from the minister."},
    ("PUT", f"{DELEGATION}/directives/drafts/{{draft}}/"): DIRECTIVE | {"guidance": "", "expires_at": None},
    ("PUT", f"{DELEGATION}/directives/drafts/{{issued}}/"): DIRECTIVE | {"guidance": "", "expires_at": None},
    ("POST", f"{DELEGATION}/referrals/"): {"question": "May we wait?", "recommended": "approve"},
    ("POST", f"{DELEGATION}/referrals/{{referral}}/answer/"): ANSWER,
    ("POST", f"{DELEGATION}/referrals/{{proposed}}/answer/"): ANSWER,
    ("POST", f"{DELEGATION}/utterances/"): {
        "sitting": "{sitting}", "speaker": "{speaker}", "language": "en", "text": "We agree.",
    },
    ("POST", f"{DELEGATION}/utterances/{{citation}}/corrections/"): {"text": "We do not agree.", "reason": "misheard"},
    ("POST", f"{DELEGATION}/notes/"): {"text": "Ask for a break.", "to": "all", "priority": "routine"},
    # pages
    ("POST", "/delegations/new/"): TALKS,
    ("POST", "/preferences/"): {"language": "uk", "theme": "dark"},
    ("POST", "/language/"): {"language": "uk"},
    ("POST", "/delegations/{forming}/roster/add/"): SEAT,
    ("POST", f"{PAGES}/roster/add/"): SEAT,
    ("POST", "/delegations/{forming}/roster/open-talks/"): {"confirm": "Later talks"},
    ("POST", f"{PAGES}/roster/open-talks/"): {"confirm": "Talks"},
    ("POST", "/delegations/{forming}/roster/{forming_seat}/change/"): CHANGE,
    ("POST", f"{PAGES}/roster/{{seat}}/change/"): CHANGE,
    ("POST", f"{PAGES}/roster/{{seat}}/suspend/"): {"reason": "lost device"},
    ("POST", f"{PAGES}/tokens/"): {"name": "laptop", "scope": "read"},
    ("POST", f"{PAGES}/rounds/plan-sitting/"): {"round": "{round_key}"},
    ("POST", f"{PAGES}/sittings/{{reference}}/attendance/"): {"seat": "{seat}", "present": "on"},
    ("POST", f"{PAGES}/sittings/{{reference}}/utterances/"): {
        "speaker": "{speaker}", "language": "en", "text": "We agree.",
    },
    ("POST", f"{PAGES}/notes/"): {"text": "Ask for a break.", "to": "all", "priority": "routine"},
    ("POST", f"{PAGES}/notes/acknowledge/"): {"note": "{note}"},
    ("POST", f"{PAGES}/record/{{citation}}/correct/"): {"text": "We do not agree.", "reason": "misheard"},
    ("POST", f"{PAGES}/speakers/add/"): {"name": "Delegate Two", "party": "{party}", "language": "uk"},
    ("POST", f"{PAGES}/speakers/parties/add/"): {"name": "Mediators", "side": "mediator"},
    ("POST", f"{PAGES}/speakers/{{speaker}}/change/"): {"title": "Envoy", "language": "uk", "hotkey": "1"},
    ("POST", f"{PAGES}/speakers/{{speaker}}/decide/"): {"party": "{party}"},
    ("POST", f"{PAGES}/points/add/"): {"title": "Prisoners"},
    ("POST", f"{PAGES}/points/{{point}}/change/"): {"title": "Prisoners"},
    ("POST", f"{PAGES}/points/{{point}}/move/"): {"step": "down"},
    ("POST", f"{PAGES}/points/{{measured}}/stance/"): {"our_position": "All for all."},
    ("POST", f"{PAGES}/points/{{measured}}/stakes/"): {"reservation": "Ninety days."},
    ("POST", f"{PAGES}/points/{{measured}}/measures/add/"): {"name": "Where", "kind": "yes_no"},
    ("POST", f"{PAGES}/points/{{measured}}/options/add/"): {"title": "All at once", "opener": "head"},
    ("POST", f"{PAGES}/points/{{measured}}/counters/add/"): {"title": "In stages"},
    ("POST", f"{PAGES}/sittings/{{reference}}/point/"): {"point": "{measured}"},
    **{
        ("POST", f"{PAGES}/options/{{{which}}}/change/"): {"title": "All at once", "opener": "head"}
        for which in ("option", "fallback", "proposal")
    },
    ("POST", f"{PAGES}/mandate/draft/"): {"text": "Hurry.", "received_from": "By telephone.", **NO_ROWS},
    ("POST", f"{PAGES}/mandate/drafts/{{draft}}/change/"): {"text": "Hurry.", **NO_ROWS},
    ("POST", f"{PAGES}/referrals/propose/"): {"question": "May we?"},
    ("POST", f"{PAGES}/referrals/{{referral}}/answer/"): {
        "digest": "{digest}", "decision": "approve", "confirmed": "1",
    },
    # pressure, the ledgers, walking away
    ("POST", f"{DELEGATION}/pressure/"): {"tactic": "deadline", "citation": "{citation}"},
    ("PUT", f"{DELEGATION}/pressure/{{pressure}}/"): {"nature": "made"},
    ("POST", f"{DELEGATION}/concessions/"): CONCESSION | {"citation": "{citation}"},
    ("POST", f"{DELEGATION}/concessions/{{concession}}/withdrawal/"): {"citation": "{citation}"},
    ("POST", f"{DELEGATION}/commitments/"): PROMISE | {"citation": "{citation}"},
    ("POST", f"{DELEGATION}/commitments/{{commitment}}/settlement/"): {"state": "kept", "evidence": "It is open."},
    ("PUT", f"{DELEGATION}/cooling-off/"): {"minutes": 30},
    ("POST", f"{PAGES}/mandate/second-look/"): {"minutes": "30"},
    ("PUT", f"{DELEGATION}/walk-away/"): {"words": "We leave."},
    ("PUT", f"{DELEGATION}/walk-away/arming/"): {"armed": True},
    ("POST", f"{DELEGATION}/sittings/{{sitting}}/breaking-off/"): {"confirm": "{reference}"},
    ("POST", f"{PAGES}/pressure/raise/"): {"tactic": "deadline", "utterance": "{citation}"},
    ("POST", f"{PAGES}/pressure/{{pressure}}/judge/"): {"nature": "made"},
    ("POST", f"{PAGES}/ledgers/concessions/add/"): CONCESSION | {
        "point": "{point_key}", "weight": "1", "utterance": "{citation}",
    },
    ("POST", f"{PAGES}/ledgers/concessions/{{concession}}/withdraw/"): {"utterance": "{citation}"},
    ("POST", f"{PAGES}/ledgers/commitments/add/"): PROMISE | {"utterance": "{citation}"},
    ("POST", f"{PAGES}/ledgers/commitments/{{commitment}}/settle/"): {"state": "kept", "evidence": "It is open."},
    ("POST", f"{PAGES}/walk-away/write/"): {"words": "We leave."},
    ("POST", f"{PAGES}/walk-away/arm/"): {"armed": "yes"},
    ("POST", f"{PAGES}/walk-away/leave/"): {"confirm": "{reference}"},
    **briefed_bodies.BODIES,
}  # fmt: skip


def body_of(cast: Cast, verb: str, address: str) -> dict[str, Any]:
    """The body, with names filled in."""
    found = BODIES.get((verb, address), {})
    return {name: filled(cast, value) for name, value in found.items()}


def filled(cast: Cast, value: Any) -> Any:
    """The same with names filled in, however deep they stand."""
    if isinstance(value, dict):
        return {cast.address(name): filled(cast, each) for name, each in value.items()}
    if isinstance(value, list):
        return [filled(cast, each) for each in value]
    return cast.address(value) if isinstance(value, str) else value

"""What is posted to each address of the table; names in curly brackets are filled in as in addresses."""

from typing import Any

from tests.cast import Cast
from tests.permissions import briefed_bodies, claimed_bodies, prepared_bodies

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
LAWFUL = {"purpose": "These talks", "basis": "task", "keep_until": "{day}"}
OBSERVATION = LAWFUL | {
    "kind": "conduct", "text": "Waits.", "observed_on": "2026-01-31", "source": "{source}", "marking": "green",
}  # fmt: skip
SOURCE = {"title": "A newspaper", "reliability": "C"}
MEANS = {"title": "Fees", "holder": "ours"}
LEVERS = {"owner": "{seat}", "strength": "3", "state": "in_hand", "marking": "strict"}
NOTICE = {"partner": "Maren", "occasion": "after", "about": "What was agreed"}
CONCESSION = {"point": 1, "direction": "given", "text": "The list"}
PROMISE = {"party": "{party}", "text": "To open the crossing"}

FORM_OF_TERM = {"text": "корінні причини", "language": "uk", "standing": "admitted"}
MEANING = {"whose": "ours", "language": "en", "text": "What both sides name."}
FALSE_FRIEND = {"text": "причини", "language": "ru", "warning": "Only causes."}
PACKAGE = {"title": "All and silence", "options": ["{silence}", "{option}"]}
PAGE_PACKAGE = {"title": "All and silence", "point_{quiet}": "{silence}", "point_{measured}": "{option}"}

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
    ("PUT", f"{DELEGATION}/sittings/{{planned}}/schedule/"): {"planned_from": "2030-01-31T10:00:00+02:00"},
    ("PUT", f"{DELEGATION}/sittings/{{sitting}}/schedule/"): {"planned_from": "2030-01-31T10:00:00+02:00"},
    ("PUT", f"{DELEGATION}/sittings/{{sitting}}/attendance/"): {"seat": "{seat}", "present": True},
    ("POST", f"{DELEGATION}/parties/"): {"name": "Mediators", "side": "mediator"},
    ("POST", f"{DELEGATION}/speakers/"): {"name": "Delegate Two", "party": "{party}"},
    ("PUT", f"{DELEGATION}/speakers/{{speaker}}/"): {"title": "Envoy", "language": "uk", "hotkey": 1},
    ("PUT", f"{DELEGATION}/speakers/{{speaker}}/placement/"): {"party": "{party}"},
    ("POST", f"{DELEGATION}/points/"): {"title": "Prisoners"},
    ("PUT", f"{DELEGATION}/points/{{point}}/"): {"title": "Prisoners"},
    ("POST", f"{DELEGATION}/points/{{point}}/move/"): {"parent": None},
    ("PUT", f"{DELEGATION}/points/{{measured}}/note/"): {"text": "Ask about the list."},
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
    # The cast has said one thing only: to show it beside itself is refused to who may, and denied to who may not.
    ("POST", f"{DELEGATION}/utterances/{{citation}}/before/showing/"): {"then": "{citation}"},
    ("POST", f"{PAGES}/record/{{citation}}/before/show/"): {"then": "{citation}", "to": "room", "priority": "urgent"},
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
    ("POST", f"{PAGES}/points/{{measured}}/note/"): {"text": "Ask about the list."},
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
    **{
        ("POST", f"{DELEGATION}/options/{{{which}}}/second-look/"): {"version": f"{{{which}_version}}"}
        for which in ("option", "fallback")
    },
    **{
        ("POST", f"{address}/drafts/{{{which}}}/issue/"): {"digest": "{draft_digest}"}
        for address in (f"{DELEGATION}/directives", f"{PAGES}/mandate")
        for which in ("draft", "issued")
    },
    ("POST", f"{PAGES}/referrals/propose/"): {"question": "May we?"},
    ("POST", f"{PAGES}/referrals/{{referral}}/answer/"): {
        "digest": "{digest}", "decision": "approve", "confirmed": "1",
    },
    # leverage
    ("POST", f"{DELEGATION}/leverage/"): MEANS | {"owner": "{seat}", "strength": 3, "points": []},
    ("PUT", f"{DELEGATION}/leverage/{{leverage}}/"): MEANS | {"owner": "{seat}", "strength": 4, "points": []},
    ("POST", f"{DELEGATION}/leverage/{{leverage}}/review/"): {"review_on": "2999-01-01"},
    ("PUT", f"{DELEGATION}/points/{{point}}/delay/"): {"gains": "us", "reason": "They wait in the cold."},
    ("POST", f"{DELEGATION}/notices/"): NOTICE,
    ("POST", f"{PAGES}/leverage/add/"): MEANS | LEVERS,
    ("POST", f"{PAGES}/leverage/{{leverage}}/change/"): MEANS | LEVERS,
    ("POST", f"{PAGES}/leverage/{{leverage}}/review/"): {"review_on": "2999-01-01"},
    ("POST", f"{PAGES}/leverage/waiting/{{point}}/judge/"): {"gains": "us", "reason": "They wait in the cold."},
    ("POST", f"{PAGES}/leverage/partners/add/"): NOTICE | {"marking": "amber"},
    # pressure, the ledgers, walking away
    ("POST", f"{DELEGATION}/pressure/"): {"tactic": "deadline", "citation": "{citation}"},
    ("PUT", f"{DELEGATION}/pressure/{{pressure}}/"): {"nature": "made"},
    ("PUT", f"{DELEGATION}/pressure/cards/threat/"): {"en": "That stands in the record."},
    ("POST", f"{PAGES}/pressure/cards/threat/write/"): {"en": "That stands in the record."},
    ("POST", f"{DELEGATION}/concessions/"): CONCESSION | {"citation": "{citation}"},
    ("POST", f"{DELEGATION}/concessions/{{concession}}/withdrawal/"): {"citation": "{citation}"},
    ("POST", f"{DELEGATION}/commitments/"): PROMISE | {"citation": "{citation}"},
    ("POST", f"{DELEGATION}/commitments/{{commitment}}/settlement/"): {"state": "kept", "evidence": "It is open."},
    ("PUT", f"{DELEGATION}/cooling-off/"): {"minutes": 30},
    ("PUT", f"{DELEGATION}/machines/translation/"): {"marking": "strict"},
    ("POST", f"{PAGES}/machines/translation/allow/"): {"marking": "strict"},
    ("POST", f"{DELEGATION}/utterances/{{citation}}/machine-texts/"): {"kind": "claims"},
    ("POST", f"{PAGES}/record/{{citation}}/ask/"): {"kind": "claims"},
    ("POST", f"{PAGES}/mandate/second-look/"): {"minutes": "30"},
    ("PUT", f"{DELEGATION}/walk-away/"): {"words": "We leave."},
    ("PUT", f"{DELEGATION}/walk-away/arming/"): {"armed": True, "version": "{card_version}"},
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
    ("POST", f"{PAGES}/walk-away/arm/"): {"armed": "yes", "version": "{card_version}"},
    ("POST", f"{PAGES}/walk-away/leave/"): {"confirm": "{reference}"},
    # packages
    ("POST", f"{DELEGATION}/packages/"): PACKAGE,
    ("PUT", f"{DELEGATION}/packages/{{package}}/"): PACKAGE,
    ("PUT", f"{DELEGATION}/weights/"): {"points": [{"point": 1, "weight": 70}], "options": []},
    ("PUT", f"{DELEGATION}/scenarios/best/"): {"text": "All of them."},
    ("POST", f"{PAGES}/points/packages/add/"): PAGE_PACKAGE,
    ("POST", f"{PAGES}/points/packages/{{package}}/change/"): PAGE_PACKAGE,
    ("POST", f"{PAGES}/points/packages/weights/"): {"weight_1": "70"},
    ("POST", f"{PAGES}/points/packages/scenarios/best/"): {"text": "All of them."},
    **briefed_bodies.BODIES,
    **claimed_bodies.BODIES,
    # dossiers
    ("POST", f"{DELEGATION}/dossiers/"): LAWFUL | {"name": "Third Person"},
    ("POST", f"{DELEGATION}/observations/"): OBSERVATION | {"dossier": "{dossier}", "credibility": 2},
    ("PUT", f"{DELEGATION}/observations/{{observation}}/keeping/"): {"purpose": "The end", "keep_until": "{day}"},
    ("POST", f"{DELEGATION}/observations/{{observation}}/deletion/"): {"reason": "wrong"},
    ("POST", f"{DELEGATION}/sources/"): SOURCE,
    ("PUT", f"{DELEGATION}/sources/{{source}}/"): SOURCE,
    ("POST", f"{PAGES}/dossiers/add/"): LAWFUL | {"name": "Third Person"},
    ("POST", f"{PAGES}/dossiers/{{dossier}}/speakers/"): {"speaker": "{speaker}", "linked": "on"},
    ("POST", f"{PAGES}/observations/{{observation}}/keep/"): {"purpose": "The end", "keep_until": "{day}"},
    ("POST", f"{PAGES}/observations/{{observation}}/delete/"): {"reason": "wrong"},
    ("POST", f"{DELEGATION}/sources/{{source}}/deletion/"): {"reason": "wrong"},
    ("POST", f"{PAGES}/sources/add/"): SOURCE,
    ("POST", f"{PAGES}/sources/{{source}}/"): SOURCE,
    ("POST", f"{PAGES}/sources/{{source}}/readers/"): {"seat": "{leader}", "reads": "on"},
    **{
        (verb, f"{where}/dossiers/{{{which}}}/{address}"): body
        for which, other in (("dossier", "granted"), ("granted", "dossier"))
        for verb, where, address, body in (
            ("PUT", DELEGATION, "", LAWFUL | {"name": "Renamed"}),
            ("POST", DELEGATION, "deletion/", {"reason": "wrong"}),
            ("POST", DELEGATION, "aliases/", {"spelling": "Other"}),
            ("PUT", DELEGATION, "joining/", {"into": f"{{{other}}}"}),
            ("PUT", DELEGATION, "difference/", {"other": f"{{{other}}}"}),
            ("POST", PAGES, "change/", LAWFUL | {"name": "Renamed"}),
            ("POST", PAGES, "delete/", {"reason": "wrong"}),
            ("POST", PAGES, "aliases/add/", {"spelling": "Other"}),
            ("POST", PAGES, "readers/add/", {"seat": "{seat}"}),
            ("POST", PAGES, "readers/remove/", {"seat": "{seat}"}),
            ("POST", PAGES, "observations/add/", OBSERVATION | {"credibility": "2"}),
            ("POST", PAGES, "join/", {"other": f"{{{other}}}"}),
            ("POST", PAGES, "differ/", {"other": f"{{{other}}}"}),
        )
    },
    # terms
    ("POST", f"{PAGES}/terms/letter/"): {"language": "en", "kind": "docx"},
    ("POST", f"{PAGES}/terms/letter/sent/"): {"terms": "{term}", "asked_on": "2026-01-31"},
    ("POST", f"{PAGES}/terms/add/"): {"text": "spheres of influence", "language": "en", "request": "to_ask"},
    ("POST", f"{PAGES}/terms/annexes/freeze/"): {"title": "Definitions"},
    ("POST", f"{PAGES}/terms/{{term}}/change/"): {"note": "Never defined."},
    ("POST", f"{PAGES}/terms/{{term}}/request/"): {"request": "asked", "asked_on": "2026-01-31"},
    ("POST", f"{PAGES}/terms/{{term}}/forms/add/"): FORM_OF_TERM,
    ("POST", f"{PAGES}/terms/{{term}}/senses/add/"): MEANING,
    ("POST", f"{PAGES}/terms/forms/{{form}}/change/"): {"standing": "loaded", "instead": "заявлені причини"},
    ("POST", f"{PAGES}/terms/forms/{{form}}/false-friends/add/"): FALSE_FRIEND,
    ("POST", f"{PAGES}/terms/senses/{{sense}}/change/"): MEANING,
    ("POST", f"{PAGES}/terms/senses/{{sense}}/agree/"): {"version": "{sense_version}"},
    ("POST", f"{PAGES}/terms/senses/{{agreed_sense}}/change/"): MEANING,
    **prepared_bodies.BODIES,
}  # fmt: skip


def body_of(cast: Cast, verb: str, address: str) -> dict[str, Any]:
    """The body, with names filled in."""
    found: dict[str, Any] = filled(cast, BODIES.get((verb, address), {}))
    return found


def filled(cast: Cast, value: Any) -> Any:
    """The same with names filled in, however deep they stand."""
    if isinstance(value, dict):
        return {cast.address(name): filled(cast, each) for name, each in value.items()}
    if isinstance(value, list):
        return [filled(cast, each) for each in value]
    return cast.address(value) if isinstance(value, str) else value

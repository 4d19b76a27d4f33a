"""What is posted to the addresses of the briefing."""

from typing import Any

API = "/api/v1/delegations/{delegation}"
PAGES = "/delegations/{delegation}"

VERSION = {
    "instrument": "Genocide Convention (1948)", "article": "I", "language": "en", "text": "The Parties confirm …",
    "in_force_from": "1951-01-12", "source": "78 UNTS 277",
}  # fmt: skip
SAID = {
    "state": "Karst", "kind": "reservation", "text": "Not to us.", "made_on": "1991-12-24", "source": "C.N.2",
}  # fmt: skip
PARTY = {"state": "Sylvania", "bound_from": "1991-12-24", "source": "C.N.3"}
READING = {"text": "It binds both."}
ASKED = {"on": "2026-01-01", "state": "Karst", "quotation": "fifteen Members"}

FORM = {"text": "корінні причини", "language": "uk"}
JUDGED = {"standing": "loaded", "instead": "заявлені причини"}
MEANING = {"whose": "ours", "language": "en", "text": "What both sides name."}
FRIEND = {"text": "причини", "language": "ru", "warning": "Only causes."}

BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("POST", f"{API}/norms/"): VERSION,
    ("POST", f"{API}/norms/{{norm}}/citation/"): ASKED,
    ("POST", f"{API}/norms/{{norm}}/reservations/"): SAID,
    ("POST", f"{API}/norms/{{norm}}/readings/"): READING,
    ("PUT", f"{API}/instruments/{{instrument}}/"): {"force": "all", "names": ["Устав ООН"]},
    ("POST", f"{API}/instruments/{{instrument}}/parties/"): PARTY,
    ("POST", f"{API}/instruments/{{instrument}}/reservations/"): SAID,
    ("POST", f"{API}/terms/"): {"text": "spheres of influence", "language": "en"},
    ("POST", f"{API}/terms/letter/sent/"): {"terms": ["{term}"], "asked_on": "2026-01-31"},
    ("PUT", f"{API}/terms/{{term}}/"): {"note": "Never defined."},
    ("PUT", f"{API}/terms/{{term}}/request/"): {"request": "asked", "asked_on": "2026-01-31"},
    ("POST", f"{API}/terms/{{term}}/forms/"): FORM,
    ("PUT", f"{API}/forms/{{form}}/"): JUDGED,
    ("POST", f"{API}/forms/{{form}}/false-friends/"): FRIEND,
    ("POST", f"{API}/terms/{{term}}/senses/"): MEANING,
    ("PUT", f"{API}/senses/{{sense}}/"): MEANING,
    ("POST", f"{API}/senses/{{sense}}/agreement/"): {"version": "{sense_version}"},
    ("PUT", f"{API}/senses/{{agreed_sense}}/"): MEANING,
    ("POST", f"{API}/annexes/"): {"title": "Definitions"},
    ("PUT", f"{API}/wordings/{{wording}}/"): {"in_force_to": "2030-01-01"},
    ("PUT", f"{API}/reservations/{{reservation}}/withdrawal/"): {"withdrawn_on": "2030-01-01"},
    ("POST", f"{PAGES}/norms/wordings/{{wording}}/end/"): {"in_force_to": "2030-01-01"},
    ("POST", f"{PAGES}/norms/statements/{{reservation}}/withdraw/"): {"withdrawn_on": "2030-01-01"},
    ("POST", f"{PAGES}/norms/file/"): VERSION,
    ("POST", f"{PAGES}/norms/{{norm}}/readings/"): READING,
    ("POST", f"{PAGES}/norms/{{norm}}/reservations/"): SAID,
    ("POST", f"{PAGES}/norms/instruments/{{instrument}}/change/"): {"force": "all", "names": "Устав ООН"},
    ("POST", f"{PAGES}/norms/instruments/{{instrument}}/parties/"): PARTY,
    ("POST", f"{PAGES}/norms/instruments/{{instrument}}/reservations/"): SAID,
}

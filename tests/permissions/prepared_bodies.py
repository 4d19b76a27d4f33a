"""What is posted to the addresses of the preparation."""

from typing import Any

API = "/api/v1/delegations/{delegation}"
PAGES = "/delegations/{delegation}/preparation"

CLAIM = {"point": 2, "said_en": "We hold nobody.", "answer_en": "Your own list has names.", "words": ["nobody"]}
REPLY = {"trigger": "Not ready.", "reply_en": "Then hand over what is."}
QUESTION = {"point": 2, "text_en": "Where are they?"}
OUTCOME = {"outcome": "answered", "citation": "{citation}"}
ITEM = {"text_en": "Read the record"}
PAGE_CLAIM = CLAIM | {"point": "{point_key}", "words": "nobody"}
PAGE_QUESTION = QUESTION | {"point": "{point_key}"}

BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("POST", f"{API}/predicted-claims/"): CLAIM,
    ("POST", f"{API}/predicted-claims/recognition/"): {"text": "We hold nobody.", "language": "en"},
    ("PUT", f"{API}/predicted-claims/{{claim}}/"): CLAIM,
    ("POST", f"{API}/predicted-claims/{{claim}}/sources/"): {"text": "Line 1.1.1"},
    ("POST", f"{API}/replies/"): REPLY | {"point": 2},
    ("PUT", f"{API}/replies/{{reply}}/"): REPLY,
    ("POST", f"{API}/questions/"): QUESTION,
    ("PUT", f"{API}/questions/{{question}}/"): QUESTION,
    ("POST", f"{API}/questions/{{question}}/outcomes/"): OUTCOME,
    ("POST", f"{API}/checklists/{{round}}/items/"): ITEM,
    ("PUT", f"{API}/checklist-items/{{item}}/"): ITEM,
    ("PUT", f"{API}/checklist-items/{{item}}/done/"): {"done": True},
    ("POST", f"{API}/rounds/{{round}}/carried/"): {"what": ["points"]},
    ("POST", f"{PAGES}/rounds/{{round}}/carry/"): {"what": "points"},
    ("POST", f"{PAGES}/rounds/{{round}}/checklist/add/"): ITEM,
    ("POST", f"{PAGES}/checklist/{{item}}/change/"): ITEM,
    ("POST", f"{PAGES}/checklist/{{item}}/tick/"): {"done": "yes"},
    ("POST", f"{PAGES}/claims/try/"): {"text": "We hold nobody.", "language": "en"},
    ("POST", f"{PAGES}/claims/write/"): PAGE_CLAIM,
    ("POST", f"{PAGES}/claims/{{claim}}/change/"): PAGE_CLAIM,
    ("POST", f"{PAGES}/claims/{{claim}}/sources/add/"): {"text": "Line 1.1.1"},
    ("POST", f"{PAGES}/replies/add/"): REPLY | {"point": "{point_key}"},
    ("POST", f"{PAGES}/replies/{{reply}}/change/"): REPLY,
    ("POST", f"{PAGES}/replies/{{reply}}/move/"): {"step": "down"},
    ("POST", f"{PAGES}/questions/add/"): PAGE_QUESTION,
    ("POST", f"{PAGES}/questions/{{question}}/change/"): PAGE_QUESTION,
    ("POST", f"{PAGES}/questions/{{question}}/put/"): {"outcome": "answered", "utterance": "{citation}"},
}

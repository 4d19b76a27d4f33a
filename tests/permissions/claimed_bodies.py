"""What is posted to the addresses of claims."""

from typing import Any

PAGES = "/delegations/{delegation}/claims"
API = "/api/v1/delegations/{delegation}/claims"
EVIDENCE = {"source": "S/PV.7138", "reliability": "A", "credibility": 1}
VERDICT = {"fact": "wrong", "say_en": "You signed it on 5 May.", "reading": 1}

BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("POST", f"{PAGES}/mark/"): {"utterance": "{citation}"},
    ("POST", f"{PAGES}/{{checked}}/evidence/add/"): EVIDENCE,
    ("POST", f"{PAGES}/{{checked}}/verdict/sign/"): VERDICT,
    **{("POST", f"{PAGES}/{{answered}}/{step}/"): {"number": 1} for step in ("safe", "seen", "ask", "release")},
    ("POST", f"{API}/"): {"utterance": "{citation}"},
    ("POST", f"{API}/{{checked}}/evidence/"): EVIDENCE,
    ("POST", f"{API}/{{checked}}/verdicts/"): VERDICT,
    ("POST", f"{API}/{{answered}}/question/"): {"number": 1, "point": 1},
    **{("POST", f"{API}/{{answered}}/{step}/"): {"number": 1} for step in ("safe", "acknowledgement", "release")},
}

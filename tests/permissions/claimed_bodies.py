"""What is posted to the addresses of claims."""

from typing import Any

PAGES = "/delegations/{delegation}/claims"
API = "/api/v1/delegations/{delegation}/claims"
EVIDENCE = {"source": "S/PV.7138", "reliability": "A", "credibility": 1}
VERDICT = {"fact": "wrong", "say_en": "You signed it on 5 May.", "reading": 1}
LABELS = [
    {"key": "so", "en": "So", "uk": "Так", "rating": 5},
    {"key": "not-so", "en": "Not so", "uk": "Ні", "rating": 1},
]
SHAPED = {"rows-TOTAL_FORMS": 2, "rows-INITIAL_FORMS": 0} | {
    f"rows-{place}-{name}": value for place, label in enumerate(LABELS) for name, value in label.items()
}

BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("POST", f"{PAGES}/mark/"): {"utterance": "{citation}"},
    ("POST", f"{PAGES}/{{checked}}/evidence/add/"): EVIDENCE,
    ("POST", f"{PAGES}/{{checked}}/verdict/sign/"): VERDICT,
    **{("POST", f"{PAGES}/{{answered}}/{step}/"): {"number": 1} for step in ("safe", "seen", "ask", "release")},
    ("POST", f"{PAGES}/scale/shape/"): SHAPED,
    ("PUT", f"{API}/scale/"): {"labels": LABELS},
    ("PUT", f"{API}/{{checked}}/same/"): {"same_as": None},
    ("POST", f"{API}/"): {"utterance": "{citation}"},
    ("POST", f"{API}/{{checked}}/evidence/"): EVIDENCE,
    ("POST", f"{API}/{{checked}}/verdicts/"): VERDICT,
    ("POST", f"{API}/{{answered}}/question/"): {"number": 1, "point": 1},
    **{("POST", f"{API}/{{answered}}/{step}/"): {"number": 1} for step in ("safe", "acknowledgement", "release")},
}

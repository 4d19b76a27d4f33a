"""Fingerprints: an answer binds what was shown, and nothing that was changed since."""

from hashlib import sha256
from typing import Any

from journal.canonical import canonical_json
from negotiations.mandate import directive_in_force
from negotiations.models import (
    VIEWS,
    VIEWS_FROM,
    Boundary,
    Directive,
    Option,
    Package,
    PointNote,
    Referral,
    Stakes,
    Stance,
    WalkAway,
)

Versioned = Directive | Option | Package | PointNote | Stakes | Stance | WalkAway
TEXTS: dict[type, tuple[str, ...]] = {
    PointNote: ("text",),
    Stance: (*VIEWS, *VIEWS_FROM),
    Stakes: ("aspiration", "reservation", "alternative"),
    WalkAway: ("triggers", "checklist", "words", "tell"),
}


def digest_of(content: dict[str, Any], salt: bytes = b"") -> str:
    """SHA-256, in hexadecimal, over the salt and the content's canonical JSON (RFC 8785)."""
    return sha256(salt + canonical_json(content)).hexdigest()


def option_digest(option: Option) -> str:
    """Of everything that would be tabled, and of the values the guard judges."""
    return digest_of(
        {
            "option": str(option.pk),
            "title": option.title,
            "text_en": option.text_en,
            "text_uk": option.text_uk,
            "talking_points": option.talking_points,
            "values": option.values,
            "binding": option.binding,
        }
    )


def package_digest(package: Package) -> str:
    """Of everything that would be tabled together."""
    return digest_of({"package": str(package.pk), "options": [option_digest(option) for option in package.options]})


def referral_digest(referral: Referral) -> str:
    """Of the question, with everything that stands under it."""
    package = {"package": package_digest(referral.package)} if referral.package else {}
    return digest_of(
        package
        | {
            "referral": str(referral.pk),
            "question": referral.question,
            "option": option_digest(referral.option) if referral.option else None,
            "utterance": referral.utterance.citation if referral.utterance else None,
            "annexes": referral.annexes,
            "recommended": referral.recommended,
            "recommendation": referral.recommendation,
            "ad_referendum": referral.ad_referendum,
        }
    )


def answer_digest(referral: Referral) -> str:
    """Of everything a leader is shown before answering: the question, and the directive it is held against."""
    return answer_digest_under(referral, directive_in_force(referral.delegation))


def answer_digest_under(referral: Referral, directive: Directive | None) -> str:
    """The same, where it is known which directive is in force."""
    return digest_of({"referral": referral_digest(referral), "directive": str(directive.pk) if directive else None})


def draft_digest(directive: Directive) -> str:
    """Of a draft as it stands; who issues it binds what was read."""
    return directive_digest(directive, list(directive.boundaries.all()))


def version(one: Versioned) -> str:
    """What tells whether somebody has changed it since it was read."""
    if isinstance(one, Directive):
        return draft_digest(one)
    if isinstance(one, Option):
        return one.changed_at.isoformat()
    if isinstance(one, Package):
        return digest_of({"title": one.title, "note": one.note, "options": [str(option.pk) for option in one.options]})
    return digest_of({name: getattr(one, name) for name in TEXTS[type(one)]})


def directive_digest(directive: Directive, boundaries: list[Boundary]) -> str:
    """Of text, guidance, expiry and boundaries, salted: who knows only the guidance cannot try out the rest."""
    content = {
        "directive": str(directive.pk),
        "number": directive.number,
        "text": directive.text,
        "guidance": directive.guidance,
        "expires_at": directive.expires_at.isoformat() if directive.expires_at else None,
        "boundaries": [_boundary(boundary) for boundary in boundaries],
    }
    return digest_of(content, bytes(directive.salt))


def _boundary(boundary: Boundary) -> dict[str, Any]:
    return {
        "number": boundary.number,
        "measure": str(boundary.measure_id) if boundary.measure_id else None,
        "point": boundary.point_id,
        "rule": boundary.rule,
        "values": boundary.values,
        "margin": f"{boundary.margin.normalize():f}",
        "when": [str(boundary.when_measure_id), boundary.when_rule, boundary.when_values]
        if boundary.when_rule
        else None,
        "red_line": boundary.red_line,
        "note": boundary.note,
    }

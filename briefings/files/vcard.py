"""vCard 3.0 and 4.0 (RFC 2426, RFC 6350), as far as a delegate's public role goes.

Read are FN, N, TITLE, ROLE, ORG, LANG, NOTE and NICKNAME; everything else, photos and addresses too, is left alone.
"""

import re

from django.utils.translation import gettext as _

from briefings.files.person_entry import MOST, PersonEntry, person
from briefings.files.unreadable import Unreadable

ESCAPED = re.compile(r"\\(.)", re.DOTALL)
READ = {"FN": "name", "TITLE": "role", "ROLE": "role", "ORG": "organisation", "LANG": "languages", "NOTE": "biography"}


def people(text: str) -> list[PersonEntry]:
    """Everybody in the file, in its order; raises Unreadable where a card is not closed."""
    found: list[PersonEntry] = []
    card: dict[str, list[str]] | None = None
    for line in _unfolded(text):
        name, value = _property(line)
        if (name, value.strip().upper()) == ("BEGIN", "VCARD") and card is None:
            card = {}
        elif (name, value.strip().upper()) == ("END", "VCARD") and card is not None:
            found.append(_person(len(found) + 1, card))
            card = None
        elif card is None or name in {"BEGIN", "END"}:
            raise Unreadable(_("Card %(number)d does not begin or end where it should.") % {"number": len(found) + 1})
        else:
            card.setdefault(name, []).append(value)
        if len(found) > MOST:
            raise Unreadable(_("The file has more than %(most)d cards.") % {"most": MOST})
    if card is not None or not found:
        raise Unreadable(_("Card %(number)d does not begin or end where it should.") % {"number": len(found) + 1})
    return found


def _unfolded(text: str) -> list[str]:
    """Content lines: a line that begins with white space goes on from the one before (RFC 6350, 3.2)."""
    return [line for line in re.split(r"\r\n|\n|\r", re.sub(r"\r?\n[ \t]", "", text)) if line.strip()]


def _property(line: str) -> tuple[str, str]:
    """Name and value of a content line; parameters are left out, colons in quotes do not end them."""
    head = re.match(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+(?:=(?:\"[^\"]*\"|[^\":;])*)?)*):", line)
    if head is None:
        raise Unreadable(_("“%(line)s” is no line of a vCard.") % {"line": line[:40]})
    return head[1].upper(), line[head.end() :]


def _person(number: int, card: dict[str, list[str]]) -> PersonEntry:
    told: dict[str, str] = {}
    for name, to in READ.items():
        if to not in told and card.get(name):
            values = [_plain(value, name) for value in (card[name] if name == "LANG" else card[name][:1])]
            told[to] = ", ".join(value for value in values if value)
    if not told.get("name") and card.get("N"):
        family, given = [_unescaped(part) for part in (*_parts(card["N"][0]), "", "")][:2]
        told["name"] = f"{given} {family}".strip()
    nicknames = [one for value in card.get("NICKNAME", []) for one in re.split(r"(?<!\\),", value)]
    told["aliases"] = ";".join(_unescaped(one) for one in nicknames)
    return person(_("card %(number)d") % {"number": number}, told)


def _plain(value: str, name: str) -> str:
    """The units of an organisation are told from the largest to the smallest."""
    return ", ".join(_unescaped(part) for part in _parts(value) if part) if name == "ORG" else _unescaped(value)


def _parts(value: str) -> list[str]:
    return re.split(r"(?<!\\);", value)


def _unescaped(value: str) -> str:
    return ESCAPED.sub(lambda mark: "\n" if mark[1] in "nN" else mark[1], value).strip()

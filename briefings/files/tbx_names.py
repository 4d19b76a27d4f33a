"""The words of TBX (ISO 30042:2019, TBX-Basic, DCA style) that we read and write, and our own for what it has none for.

Ours begin with `anteroom-`. A status is written in the words of TBX-Basic where it has one.
"""

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STATUS = "administrativeStatus"
WRITTEN = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "loaded": "anteroom-loaded",
    "forbidden": "deprecatedTerm-admn-sts",
}
# What others write, read as (standing, request): a word that is contested is loaded.
READ = {written: (standing, "") for standing, written in WRITTEN.items()} | {
    "preferred": ("preferred", ""),
    "admitted": ("admitted", ""),
    "deprecated": ("forbidden", ""),
    "forbidden": ("forbidden", ""),
    "forbidden-in-our-texts": ("forbidden", ""),
    "contested": ("loaded", "to_ask"),
    "needs-definition": ("admitted", "to_ask"),
}
INSTEAD, PROPOSED, FRIEND = "anteroom-instead", "anteroom-proposed", "anteroom-falseFriend"
REQUEST, ASKED, SETTLED = "anteroom-request", "anteroom-askedOn", "anteroom-settledOn"
WHOSE, CITATION, CONCEDES = "anteroom-whose", "anteroom-citation", "anteroom-concedes"
INSTRUMENT, ARTICLE, AGREED = "anteroom-instrument", "anteroom-article", "anteroom-agreedOn"

"""The norms that the preparation cites: the wording in force today, and how we read it."""

from django.utils.translation import gettext as _

from negotiations.packs.papers import Article, Papers, text_of
from negotiations.packs.sections import Block, Heading, Section, Words
from negotiations.packs.sheets import since


def norms(papers: Papers) -> Section:
    return Section("norms", _("Norms"), [block for one in papers.articles.values() for block in _norm(one)])


def _norm(article: Article) -> list[Block]:
    found: list[Block] = [Heading(str(article.norm), article.norm.title)]
    found.append(Words(text_of(article.wording), f"{_('In force since')}: {since(article)}"))
    if article.reading:
        reviewed = article.reading.reviewed_at is not None
        found.append(Words(article.reading.text, _("Our reading") if reviewed else _("Our reading, not reviewed yet")))
    return found

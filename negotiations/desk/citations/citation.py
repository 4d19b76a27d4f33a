from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A norm or document that a line cites: `[start, end)` in code points.

    `instrument` is the key of a known instrument (`un-charter`), `symbol` that of a document (`S/RES/2202`); both are
    empty for an article whose instrument is not said, or for a law known only by its words.
    """

    start: int
    end: int
    instrument: str = ""
    symbol: str = ""
    article: str = ""
    paragraph: str = ""
    year: int | None = None

    @property
    def label(self) -> str:
        """As an article is filed: "2(4)" for Article 2, paragraph 4; "3" for a paragraph of what has no articles."""
        if self.article and self.paragraph:
            return f"{self.article}({self.paragraph})"
        return self.article or self.paragraph

"""What a person sees or hears of a page: its text, and the texts in its attributes."""

from html.parser import HTMLParser

SPOKEN = {"title", "aria-label", "placeholder", "alt", "data-label", "data-with-line", "data-note-line"}
UNSEEN = {"script", "style", "code", "pre", "kbd", "svg"}
EMPTY = {"input", "meta", "link", "br", "hr", "img", "use", "path", "circle"}


class Visible(HTMLParser):
    """Collects the texts in the page's own language; what is marked as another language is content, or a name."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    @property
    def _shown(self) -> bool:
        return not self._open or self._open[-1][1]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        shown = self._shown and tag not in UNSEEN and given.get("lang", self.language) == self.language
        if shown:
            self.texts += [text for name, text in attributes if name in SPOKEN and text]
            if tag in {"button", "input"} and given.get("name") == "text" and given.get("value"):
                self.texts.append(str(given["value"]))  # a button that says something in one's name
        if tag not in EMPTY:
            self._open.append((tag, shown))

    def handle_endtag(self, tag: str) -> None:
        if any(opened == tag for opened, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._shown and data.strip():
            self.texts.append(" ".join(data.split()))


def visible(html: str, language: str) -> list[str]:
    page = Visible(language)
    page.feed(html)
    return page.texts

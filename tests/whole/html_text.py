"""The text of a part of a page, as a reader sees it: one line a block."""

from __future__ import annotations

from html.parser import HTMLParser

BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "li", "tr", "header", "footer", "section", "article"}
VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}


class TextOf(HTMLParser):
    """Collects the text inside the first element that has a class."""

    def __init__(self, class_name: str) -> None:
        super().__init__()
        self.class_name = class_name
        self.depth = 0
        self.run_in = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go in; a block begins a new line, save inside a heading that runs on."""
        classes = (dict(attrs).get("class") or "").split()
        if not self.depth and self.class_name not in classes:
            return
        if tag not in VOID:
            self.depth += 1
        if "run-in" in classes:
            self.parts.append("\n")
            self.run_in = self.depth
        elif tag in BLOCKS and not self.run_in:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Come out."""
        if self.depth and tag not in VOID:
            if self.run_in == self.depth:
                self.run_in = 0
                self.parts.append("\n")
            self.depth -= 1
            if not self.depth:
                self.class_name = "\0"

    def handle_data(self, data: str) -> None:
        """Keep the text; line breaks of the source are no text."""
        if self.depth:
            self.parts.append(data if data.strip() else "")


def text_blocks(page: str, class_name: str) -> list[str]:
    """The blocks of text inside the first element with ``class_name``."""
    parser = TextOf(class_name)
    parser.feed(page)
    lines = "".join(parser.parts).split("\n")
    return [line.strip() for line in lines if line.strip()]

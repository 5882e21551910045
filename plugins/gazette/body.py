"""The text of a document made ready for a book that holds many documents.

On its own page a document owns its anchors and its links start at the root of the site. In a book
anchors must be unique, links must say the whole address, and pictures, which lie on the site, are
named with their address. Headings keep the face of their rank (一、 （一） 1. （1）) in a class, while
the tag follows the nesting: PDF/UA allows no step from h2 to h4. In a link stands only text, because
WeasyPrint makes of each element in it a link of its own, outside the tag.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

_HEADING = re.compile(r"h([2-6])")
_VOID = {"br", "col", "hr", "wbr"}


def print_body(html: str, prefix: str, address: str) -> str:
    """Body HTML with anchors that begin with ``prefix`` and links from ``address``, the page's."""
    writer = _BodyWriter(prefix, address)
    writer.feed(html)
    writer.close()
    return "".join(writer.parts)


class _BodyWriter(HTMLParser):
    """Copies HTML as it stands, changing ids, links, heading ranks and pictures."""

    def __init__(self, prefix: str, address: str) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._prefix = prefix
        self._address = address
        self._ranks: list[int] = []
        self._in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self._in_link:
            return
        self._in_link = tag == "a"
        if tag == "img":
            self.parts.append(self._picture(values))
            return
        if heading := _HEADING.fullmatch(tag):
            tag = self._nested_heading(int(heading[1]))
            values["class"] = f"rank-{heading[1]}"
        if "id" in values:
            values["id"] = self._prefix + values["id"]
        if "href" in values:
            values["href"] = self._target(values["href"])
        written = "".join(f' {name}="{escape(value)}"' for name, value in values.items())
        self.parts.append(f"<{tag}{written}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._in_link and tag != "a":
            return
        self._in_link = False
        if _HEADING.fullmatch(tag):
            tag = f"h{len(self._ranks) + 1}"
        if tag not in _VOID and tag != "img":
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        # A line end between two blocks would show as a space where blocks are set as one paragraph.
        if data.strip() or "\n" not in data:
            self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def _nested_heading(self, rank: int) -> str:
        while self._ranks and self._ranks[-1] >= rank:
            self._ranks.pop()
        self._ranks.append(rank)
        return f"h{len(self._ranks) + 1}"

    def _target(self, link: str) -> str:
        if link.startswith("#"):
            return f"#{self._prefix}{link[1:]}"
        return urljoin(self._address, link)

    def _picture(self, values: dict[str, str]) -> str:
        """A picture is a file of the site, which a recipe does not have: say what it is, and where."""
        source = escape(urljoin(self._address, values.get("src", "")))
        name = escape(values.get("alt") or "无标题")
        return f'<a class="picture" href="{source}">〔图：{name}，见 {source}〕</a>'

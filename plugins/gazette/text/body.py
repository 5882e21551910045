"""The text of a document made ready for a book that holds many documents.

On its own page a document owns its anchors and its links start at the root of the site. In a book
anchors must be unique, and links must say the whole address; a picture that is no file of the document
is named with its address. Headings keep the face of their rank (一、 （一） 1. （1）) in a class, while
the tag follows the nesting: PDF/UA allows no step from h2 to h4. In a link stands only text, because
WeasyPrint makes of each element in it a link of its own, outside the tag.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape
from html.parser import HTMLParser
from urllib.parse import quote, unquote, urljoin

_HEADING = re.compile(r"h([2-6])")
_LINKED = re.compile(r'href="#([^"]+)"')
_VOID = {"br", "col", "hr", "wbr"}


def print_body(
    html: str, prefix: str, address: str, folder: str = "", pictures: Collection[str] = ()
) -> str:
    """Body HTML with anchors that begin with ``prefix`` and links from ``address``, the page's.

    A picture that is among ``pictures`` is shown; it lies in ``folder``, the document's own.
    """
    writer = _BodyWriter(prefix, address, folder, pictures)
    writer.linked.update(_LINKED.findall(html))
    writer.feed(html)
    writer.close()
    return "".join(writer.parts)


def _kind(anchor: str) -> str:
    """How a heading is set besides its rank: 编、章、节, or one without a number."""
    if anchor.startswith(("bian-", "zhang-", "jie-")):
        return " chapter"
    return " unnumbered" if anchor.startswith("h-") else ""


class _BodyWriter(HTMLParser):
    """Copies HTML as it stands, changing ids, links, heading ranks and pictures."""

    def __init__(self, prefix: str, address: str, folder: str, pictures: Collection[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._prefix = prefix
        self._address = address
        self._folder = folder
        self._pictures = pictures
        self.linked: set[str] = set()
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
            values["class"] = f"rank-{heading[1]}{_kind(values.get('id', ''))}"
        if "id" in values and self._is_kept(values["id"]):
            values["id"] = self._prefix + values["id"]
        else:
            values.pop("id", None)
        if "href" in values:
            values["href"] = self._target(values["href"])
        written = "".join(f' {name}="{escape(value)}"' for name, value in values.items())
        self.parts.append(f"<{tag}{written}>")

    def _is_kept(self, anchor: str) -> bool:
        """In a book of many documents only what is linked to has an anchor: each costs a style."""
        return not self._prefix or anchor in self.linked

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
        """A picture of the document itself; of any other is said what it is, and where."""
        path = urljoin(self._folder, unquote(values.get("src", "")))
        name = escape(values.get("alt") or "无标题")
        if path in self._pictures:
            return f'<img class="picture" src="{escape(quote(path))}" alt="{name}">'
        source = escape(urljoin(self._address, values.get("src", "")))
        return f'<a class="picture" href="{source}">〔图：{name}，见 {source}〕</a>'

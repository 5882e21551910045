"""The text of a document made ready for a book that holds many documents.

On its own page a document owns its anchors and its links start at the root of the site. In a book
anchors must be unique, and links must say the whole address; a picture that is no file of the document
is named with its address. Headings keep the face of their rank (一、 （一） 1. （1）) in a class, while
the tag follows the nesting: PDF/UA allows no step from h2 to h4. In a link stands only text, because
WeasyPrint makes of each element in it a link of its own, outside the tag: a link ends before a picture
or the end of a line, and begins anew behind it.
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


def picture_path(folder: str, source: str) -> str:
    """The path of the picture that a text in ``folder`` calls ``source``, as paths of attachments are."""
    return urljoin(folder, unquote(source))


def pictures_shown(html: str, folder: str) -> set[str]:
    """The paths of all pictures that a text in ``folder`` shows, be they its own or not."""
    finder = _PictureFinder()
    finder.feed(html)
    finder.close()
    return {picture_path(folder, source) for source in finder.sources}


class _PictureFinder(HTMLParser):
    """Collects the sources of pictures, with their entities resolved."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.sources.append(dict(attrs).get("src") or "")


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
        self._link: _Link | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self._link:
            self._put_in_link(tag, values)
            return
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
        if tag == "a" and "href" in values:
            self._link = _Link(values)
        else:
            self.parts.append(_start(tag, values))

    def _put_in_link(self, tag: str, values: dict[str, str]) -> None:
        """What is no text stands between the parts of a link; only its words stay of other elements."""
        if tag not in ("br", "img") or self._link is None:
            return
        if tag == "br":
            self.parts.append(f"{self._link.end()}<br>")
        elif self._path(values) in self._pictures:
            self.parts.append(self._link.end() + self._picture(values))
            self._link.is_around_picture = True
        else:
            self.parts.append(self._link.text(self._picture_words(values)))

    def _is_kept(self, anchor: str) -> bool:
        """In a book of many documents only what is linked to has an anchor: each costs a style."""
        return not self._prefix or anchor in self.linked

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._link:
            if tag == "a":
                self.parts.append(self._link.whole_end())
                self._link = None
            return
        if _HEADING.fullmatch(tag):
            tag = f"h{len(self._ranks) + 1}"
        if tag not in _VOID and tag != "img":
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        # A line end between two blocks would show as a space where blocks are set as one paragraph.
        if data.strip() or "\n" not in data:
            self._put(data)

    def handle_entityref(self, name: str) -> None:
        self._put(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._put(f"&#{name};")

    def _put(self, text: str) -> None:
        self.parts.append(self._link.text(text) if self._link else text)

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
        path = self._path(values)
        if path in self._pictures:
            return f'<img class="picture" src="{escape(quote(path))}" alt="{_name(values)}">'
        source = escape(self._source(values))
        return f'<a class="picture" href="{source}">{self._picture_words(values)}</a>'

    def _path(self, values: dict[str, str]) -> str:
        return picture_path(self._folder, values.get("src", ""))

    def _source(self, values: dict[str, str]) -> str:
        return urljoin(self._address, values.get("src", ""))

    def _picture_words(self, values: dict[str, str]) -> str:
        return f"〔图：{_name(values)}，见 {escape(self._source(values))}〕"


def _name(values: dict[str, str]) -> str:
    return escape(values.get("alt") or "无标题")


def _start(tag: str, values: dict[str, str]) -> str:
    written = "".join(f' {name}="{escape(value)}"' for name, value in values.items())
    return f"<{tag}{written}>"


class _Link:
    """A link, written in as many parts as what stands in it asks for, each with text in it."""

    def __init__(self, values: dict[str, str]) -> None:
        self.is_around_picture = False
        self._values = values
        self._is_open = False
        self._has_text = False

    def text(self, text: str) -> str:
        """Text of the link, with its beginning where it is not open."""
        if self._is_open or not text.strip():
            return text
        self._is_open = self._has_text = True
        start = _start("a", self._values)
        # An anchor is that of the first part.
        self._values.pop("id", None)
        return start + text

    def end(self) -> str:
        """The end of a part, if one is open."""
        was_open, self._is_open = self._is_open, False
        return "</a>" if was_open else ""

    def whole_end(self) -> str:
        """The end of the link; one around a picture alone says where it leads."""
        if self._has_text:
            return self.end()
        words = f"〔见 {escape(self._values['href'])}〕" if self.is_around_picture else ""
        return f"{_start('a', self._values)}{words}</a>"

"""Links of a page that begin at the root of its host, written from the place of the page itself."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

_LINKS = {"href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href"}
_VALUE = r"""(?:"[^"]*"|'[^']*'|[^\s"'<>=]+)"""
_TAG = re.compile(
    r"<!--.*?-->|<script\b[^>]*>.*?</script>"
    rf"|<[a-zA-Z][\w:-]*(?:\s+[^\s=>/\"'<]+(?:\s*=\s*{_VALUE})?)*\s*/?>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rf"(\s)([\w:-]+)(\s*=\s*)({_VALUE})")
_CANDIDATE = re.compile(r"(^|,)(\s*)([^\s,]+)")
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Edition:
    """What links have to know: where the site stands on its host, and the files that come along.

    ``origin`` is ``https://host``; ``base`` the folder of the site there (``/gazette``), or empty.
    """

    origin: str
    base: str
    files: Set[str]

    @classmethod
    def of(cls, home: str, files: Set[str]) -> Edition:
        """The edition of a site, by its home page, which names its own full address."""
        found = _CANONICAL.search(home)
        parts = urlsplit(html.unescape(found[1]) if found else "")
        origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
        return cls(origin, parts.path.rstrip("/"), files)

    def file_at(self, path: str) -> str:
        """The file that a host shows at a path from its root; empty where none comes along."""
        if not path.startswith(f"{self.base}/"):
            return ""
        inside = unquote(path[len(self.base) + 1 :])
        pages = (inside, f"{inside.rstrip('/')}/index.html".lstrip("/"))
        return next((file for file in pages if file in self.files), "")

    def link(self, address: str, folder: str) -> str:
        """An address as a page in ``folder`` links to it.

        Only what begins at the root of the host changes: to the way from the folder, or, if it does
        not come along, to its full address on the web.
        """
        if not address.startswith("/") or address.startswith("//"):
            return address
        path = re.split("[?#]", address, maxsplit=1)[0]
        rest = address[len(path) :]
        if not (file := self.file_at(path)):
            return f"{self.origin}{address}"
        return quote(posixpath.relpath(file, folder or ".")) + rest


def canonical_address(page: str) -> str:
    """The full address that a page names as its own, as it is written; empty if it names none."""
    found = _CANONICAL.search(page)
    return found[1] if found else ""


def relative_page(page: str, folder: str, edition: Edition) -> str:
    """A page in ``folder`` with its links rewritten; scripts and texts in it stay as they are."""

    def of_tag(match: re.Match[str]) -> str:
        tag = match[0]
        if tag.startswith("<!--"):
            return tag
        # Of a script only the tag is looked at: what it holds may look like tags.
        head, end, rest = tag.partition(">") if tag.startswith("<script") else (tag, "", "")
        return (
            _ATTRIBUTE.sub(lambda found: _of_attribute(found, folder, edition), head) + end + rest
        )

    return _TAG.sub(of_tag, page)


def _of_attribute(match: re.Match[str], folder: str, edition: Edition) -> str:
    space, name, equals, written = match.groups()
    mark = written[0] if written[0] in "\"'" else ""
    value = html.unescape(written.strip(mark) if mark else written)
    changed = value
    if name in _LINKS:
        changed = edition.link(value, folder)
    elif name == "srcset":
        changed = _CANDIDATE.sub(lambda one: one[1] + one[2] + edition.link(one[3], folder), value)
    elif name.startswith("data-") and len(value) > 1 and edition.file_at(value):
        changed = edition.link(value, folder)
    if changed == value:
        return match[0]
    return f'{space}{name}{equals}"{html.escape(changed)}"'

"""The tags of a PDF (ISO 32000-1, 14.7) as a tree, with the text that each holds."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader

_TOKEN = re.compile(
    rb"<</MCID (\d+)[^>]*>>\s*BDC|(BDC|BMC)\b|\b(EMC)\b|/(\w+) [\d.]+ Tf|<([0-9a-f]*)>"
)
_CHARACTER = re.compile(rb"^<([0-9a-f]+)> <([0-9a-f]+)>$", re.MULTILINE)


@dataclass
class Tag:
    """A structure element: its role (``H1``, ``Figure``), its entries, what is in it, its text."""

    role: str
    entries: dict[str, Any]
    inside: list[Tag] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    objects: int = 0

    @property
    def text(self) -> str:
        """All text in it, in the order of the tags."""
        return "".join(self.parts)

    def all(self, role: str = "") -> Iterator[Tag]:
        """It and all that is in it, in order; only those of a role if one is named."""
        if role in ("", self.role):
            yield self
        for tag in self.inside:
            yield from tag.all(role)


def tags_of(pdf: bytes) -> Tag:
    """The tree of the tags of a PDF; at its top an element without a role."""
    reader = PdfReader(io.BytesIO(pdf))
    texts = {page.indirect_reference.idnum: _texts(page) for page in reader.pages}
    return _read({"/S": "/", "/K": reader.trailer["/Root"]["/StructTreeRoot"]["/K"]}, 0, texts)


def _read(entry: Any, page: int, texts: dict[int, dict[int, str]]) -> Tag:
    if "/Pg" in entry:
        page = entry.raw_get("/Pg").idnum
    tag = Tag(entry["/S"][1:], {key: entry[key] for key in entry if key not in ("/K", "/P", "/Pg")})
    kids = entry.get("/K", [])
    for entry_of_kid in kids if isinstance(kids, list) else [kids]:
        kid = entry_of_kid.get_object()
        if isinstance(kid, int):
            tag.parts.append(texts[page].get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            tag.parts.append(texts[kid.raw_get("/Pg").idnum].get(kid["/MCID"], ""))
        elif kid.get("/Type") == "/OBJR":
            tag.objects += 1
        else:
            tag.inside.append(_read(kid, page, texts))
            tag.parts.append(tag.inside[-1].text)
    return tag


def _texts(page: Any) -> dict[int, str]:
    """The text of each marked part of a page, by its number."""
    fonts = {
        name[1:].encode(): _characters(font) for name, font in page["/Resources"]["/Font"].items()
    }
    found: dict[int, str] = {}
    open_marks: list[int | None] = []
    characters: dict[bytes, str] = {}
    for number, marks, ends, font, shown in _TOKEN.findall(page.get_contents().get_data()):
        if number or marks:
            open_marks.append(int(number) if number else None)
        elif ends:
            open_marks.pop()
        elif font:
            characters = fonts[font]
        elif open_marks and open_marks[-1] is not None:
            glyphs = (shown[at : at + 4] for at in range(0, len(shown), 4))
            text = "".join(characters[glyph] for glyph in glyphs)
            found[open_marks[-1]] = found.get(open_marks[-1], "") + text
    return found


def _characters(font: Any) -> dict[bytes, str]:
    """The text of each glyph."""
    mapped = _CHARACTER.findall(font["/ToUnicode"].get_data())
    return {glyph: bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in mapped}

"""Which font each character of a book was really taken from, asked of WeasyPrint when it has drawn.

A character that no font has would be an empty box; one that the face of its role lacks is drawn by
another face, which the build names (GB 18030-2022 has more characters than any one font).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import uharfbuzz
from weasyprint.formatting_structure.boxes import TextBox

from plugins.gazette.faces.face_styles import chain_heads, family_name
from plugins.gazette.faces.faces import Face
from plugins.gazette.typesetting.missing_glyphs import named


def missing_characters(document: Any) -> str:
    """The characters of a drawn document that no font of this machine has, each once."""
    missing = {point for font in document.fonts.values() for point in font.missing}
    return "".join(map(chr, sorted(missing)))


def borrowed_characters(document: Any, faces: Sequence[Face]) -> Iterator[str]:
    """A sentence on the characters that a font lacks, for each font and those that gave them."""
    givers = _givers(document)
    heads = chain_heads(faces)
    given: dict[tuple[str, str], set[str]] = {}
    for family, characters in _characters(document).items():
        if face := heads.get(family):
            for character in givers.keys() & _lacking(face, characters):
                giver = _giver(face, givers[character])
                given.setdefault((face.family, giver), set()).add(character)
    for (family, giver), lacking in sorted(given.items()):
        yield f"{family} 没有{named(sorted(lacking))}，用 {giver}"


def _giver(face: Face, families: set[str]) -> str:
    """The font that gave a character: of those that drew it, the one behind the face in its chain."""
    behind = (one.family for one in face.behind if one.family in families)
    return next(behind, "、".join(sorted(families)))


def _givers(document: Any) -> dict[str, set[str]]:
    """The families from which each character was drawn."""
    givers: dict[str, set[str]] = {}
    for font in document.fonts.values():
        for character in "".join(font.to_unicode.values()):
            givers.setdefault(character, set()).add(family_name(font.family))
    return givers


def _characters(document: Any) -> dict[str, set[str]]:
    """The characters of the text by the family that its style names first."""
    found: dict[str, set[str]] = {}
    for page in document.pages:
        for box in page._page_box.descendants():
            if isinstance(box, TextBox):
                found.setdefault(box.style["font_family"][0], set()).update(box.text)
    return found


def _lacking(face: Face, characters: Iterable[str]) -> set[str]:
    font = _font(face.file, face.index)
    return {one for one in characters if font.get_nominal_glyph(ord(one)) is None}


@cache
def _font(file: str, index: int) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file), index & 0xFFFF))

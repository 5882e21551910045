"""The faces of this machine as CSS: a family of cut fonts before the whole one in each chain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from plugins.gazette.faces.cut_fonts import cut_font, whole_font
from plugins.gazette.faces.faces import Face

FOLDER = "faces/"
"""Where the fonts lie inside a book, under the address of the theme."""


def face_styles(faces: Sequence[Face]) -> str:
    """Rules for the fonts, and custom properties of each role: ``--face-kai``, its chain, ``--weight-kai``.

    Traditional characters are rare enough to be taken from the whole fonts.
    """
    rules = [rule for face in _known(faces).values() for rule in _font_rules(face)]
    chains = [_chain(face.role, (face, *face.behind)) for face in faces]
    other = [_chain(face.role, face.traditional, ()) for face in faces if face.traditional]
    return "\n".join([*rules, ":root {", *chains, "}", '[lang="zh-Hant"] {', *other, "}"])


def font_file(name: str, faces: Sequence[Face]) -> bytes | None:
    """The bytes of a font by its name in the rules; None for a name that no rule has."""
    place, _, part = name.removeprefix(FOLDER).rpartition("/")
    face = _known(faces).get(place)
    if face is None or part not in ("common", "whole"):
        return None
    if part == "common":
        return cut_font(face.file, face.index, face.weight)
    return whole_font(face.file, face.index)


def chain_heads(faces: Sequence[Face]) -> dict[str, Face]:
    """The faces that head the chains, each by the family of the rules that text in it names first."""
    traditional = (face.traditional for face in faces if face.traditional)
    others = (replace(first, behind=tuple(rest)) for first, *rest in traditional)
    heads = {f"{_family(face)} common": face for face in faces if face.file}
    return heads | {next(_names(face, ())): face for face in others}


@cache
def family_name(family: str) -> str:
    """The name of the font of a family of the rules; any other family keeps its name."""
    return re.sub(r"( \d+)? (common|whole)$", "", family)


def _known(faces: Sequence[Face]) -> dict[str, Face]:
    """The fonts by their place in the rules: the same font may stand in several roles."""
    used = (one for face in faces for one in (face, *face.behind, *_own(face.traditional)))
    return {_family(face).replace(" ", "-"): face for face in used if face.file}


def _own(faces: Sequence[Face]) -> Iterator[Face]:
    return (face for face in faces if face.is_own)


def _family(face: Face) -> str:
    """Weights are families of their own: text in one is not to be set in the other."""
    return face.family if face.weight == 400 else f"{face.family} {face.weight}"


def _font_rules(face: Face) -> Iterator[str]:
    parts = ("common", "whole") if face.is_own else ("common",)
    for part in parts:
        address = f'url("{FOLDER}{_family(face).replace(" ", "-")}/{part}")'
        family = f'font-family: "{_family(face)} {part}"'
        yield f"@font-face {{ {family}; font-weight: {face.weight}; src: {address} }}"


def _chain(role: str, faces: Sequence[Face], cut: Sequence[str] = ("common",)) -> str:
    families = ", ".join(f'"{name}"' for face in faces for name in _names(face, cut))
    return f"--face-{role}: {families}; --weight-{role}: {faces[0].weight};"


def _names(face: Face, cut: Sequence[str]) -> Iterator[str]:
    if face.file:
        yield from (f"{_family(face)} {part}" for part in cut)
    yield f"{_family(face)} whole" if face.is_own else face.family

"""Faces (字体): which fonts stand in each role of a book on this machine.

The roles and their chains are in ``theme/print/faces.yaml``. A county's own files in ``theme/fonts/``
stand before the fonts that are installed. A face that stands in for the one that GB/T 9704-2012 names
is told in the build's report; nothing claims to be 仿宋 that is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.gazette.faces.chains import Chain, read_chains
from plugins.gazette.faces.fontconfig import installed_font
from plugins.gazette.faces.own_fonts import OwnFont, own_fonts


@dataclass(frozen=True, slots=True)
class Face:
    """The font that heads a role: its family and weight (of CSS), its file, its place in a collection.

    ``style`` is the Chinese name of the role. ``revision`` changes when the font does; ``is_named``
    says whether it is one of those that the standard names, ``is_own`` whether the county put it into
    the theme. Without a ``file`` only the family is known, and the machine finds what it can.

    ``behind`` are the faces that give the characters which this one lacks, ``traditional`` those that
    set traditional characters (繁体) in this role.
    """

    role: str
    style: str
    family: str
    weight: int
    file: str
    index: int
    revision: str
    is_own: bool = False
    is_named: bool = False
    behind: tuple[Face, ...] = ()
    traditional: tuple[Face, ...] = ()


def faces_of(theme: Path) -> tuple[Face, ...]:
    """The face in each role, in the order of the roles; ``theme`` is the folder of the theme.

    A role of which this machine has no font bears the first of its free families.

    Raises:
        ContentRefused: a file in the county's folder of fonts is no font, or faces.yaml is not right.
    """
    own = own_fonts(theme)
    return tuple(_chosen(role, chain, own) for role, chain in read_chains(theme).items())


def substitutions(faces: Sequence[Face]) -> list[str]:
    """What the build says of the roles in which other faces stand (GB/T 9704-2012, 5.2.2): a line."""
    styles: dict[str, list[str]] = {}
    for face in faces:
        if not face.is_named:
            name = face.family if face.file else "本机任意字体"
            styles.setdefault(name, []).append(face.style)
    found = "，".join(f"{'、'.join(roles)}用 {name}" for name, roles in styles.items())
    return [f"字体替代：{found}。单位有正版字体的，见 docs/fonts.md"] if found else []


def unused_fonts(theme: Path) -> list[str]:
    """What the build says of the county's fonts that stand in no role: a line each."""
    families = {
        _weighted(entry)[0]
        for chain in read_chains(theme).values()
        for names in (chain.named, chain.free, chain.traditional)
        for entry in names
    }
    files: dict[str, list[str]] = {}
    for font in own_fonts(theme):
        files.setdefault(font.file, []).append(font.family)
    return [
        f"没有用上 {Path(file).name}：theme/print/faces.yaml 里没有它的字体名 {'、'.join(names)}"
        for file, names in files.items()
        if not families.intersection(names)
    ]


def _chosen(role: str, chain: Chain, own: Sequence[OwnFont]) -> Face:
    asked = next(_found(chain.named, own), None)
    stand_ins = list(_found(chain.free, own))
    first, *others = [face for face in (asked, *stand_ins) if face] or [_unknown(chain.free[0])]
    return replace(
        first,
        role=role,
        style=chain.name,
        is_named=asked is not None,
        behind=tuple(others),
        traditional=tuple(_found(chain.traditional, own)),
    )


def _found(entries: Sequence[str], own: Sequence[OwnFont]) -> Iterator[Face]:
    """The fonts of a list that are there, in its order."""
    for entry in entries:
        family, weight = _weighted(entry)
        mine = [font for font in own if font.family == family]
        if mine:
            font = min(mine, key=lambda font: abs(font.weight - weight))
            yield Face("", "", family, weight, font.file, font.index, font.revision, is_own=True)
        elif at := installed_font(family, weight):
            yield Face("", "", family, weight, at.file, at.index, str(at.revision))


def _unknown(entry: str) -> Face:
    return Face("", "", *_weighted(entry), "", 0, "")


def _weighted(entry: str) -> tuple[str, int]:
    family, _, weight = entry.rpartition(" ")
    return (family, int(weight)) if weight.isdigit() else (entry, 400)

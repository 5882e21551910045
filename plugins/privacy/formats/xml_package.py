"""Files that are archives of XML (docx, xlsx, pptx, ofd): their parts, read within a budget."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NoReturn
from xml.parsers import expat

from plugins.privacy.contents import COST_OF_AN_ITEM, Budget, Enclosed, Excerpt, NotReadable

MOST_MEMBERS = 10_000
COST_OF_A_MEMBER = 1_000
"""What opening a member takes of the budget, so that very many small ones use it up as well."""

COST_OF_AN_EVENT = 15
"""What the beginning of an element takes, its end, or a text."""

LONGEST_NAME = 1_000
"""Characters of a member's name, with its folders."""

_CHUNK = 65_536
_MEMBER = b"PK\x01\x02"
"""How an entry of the list of members begins."""

_ENCLOSED = re.compile(
    r"(?:media/[^/]+\.(?:jpe?g|png|webp)|embeddings/[^/]+\.(?:docx|xlsx|pptx|pdf))$", re.IGNORECASE
)

Event = tuple[str, str, Mapping[str, str]]
"""``start`` with name and attributes, ``end`` with name, ``text`` with the text in the name's place.

Names of elements are without prefix: the vocabularies that are met here are told apart by their local names."""


class Package:
    """An archive whose members are read one by one; ``names`` are all of them, in order."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        self._archive = opened_archive(data)
        self._budget = budget
        self.members = [member for member in self._archive.infolist() if not member.is_dir()]
        budget.take(COST_OF_AN_ITEM * len(self.members))
        if any(len(member.filename) > LONGEST_NAME for member in self.members):
            raise NotReadable("里面的文件名太长")
        self._by_name = {member.filename: member for member in self.members}
        self.names = self._by_name.keys()

    def read(self, member: str | zipfile.ZipInfo) -> bytes:
        """The bytes of a member, empty if there is none of that name.

        Raises:
            NotReadable: it is encrypted.
        """
        info = self._by_name.get(member) if isinstance(member, str) else member
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise NotReadable("文件有密码")
        self._budget.take(COST_OF_A_MEMBER)
        with self._archive.open(info) as stream:
            data = stream.read(self._budget.left + 1)
        self._budget.take(len(data))
        return data

    def events(self, name: str) -> Iterator[Event]:
        """The elements and texts of an XML part; none if the part is not there."""
        data = self.read(name)
        return events(data, self._budget) if data else iter(())

    def matching(self, pattern: str) -> list[str]:
        """The parts whose names match a pattern from beginning to end."""
        return [name for name in self.names if re.fullmatch(pattern, name)]

    def relations(self, part: str) -> dict[str, str]:
        """The parts to which a part refers, by the identity of the reference."""
        folder, name = posixpath.split(part)
        found = self.events(f"{folder}/_rels/{name}.rels")
        return {
            attributes.get("Id", ""): posixpath.normpath(
                posixpath.join("/", folder, attributes.get("Target", ""))
            ).lstrip("/")
            for kind, element, attributes in found
            if kind == "start" and element == "Relationship"
        }

    def enclosed(self) -> Iterator[Enclosed]:
        """The pictures and documents within."""
        for name in self.names:
            if _ENCLOSED.search(name):
                yield Enclosed(posixpath.basename(name), self.read(name))

    def words(self, pattern: str, place: str) -> Iterator[Excerpt]:
        """All texts and values of some parts, a line each, as one excerpt a part."""
        for name in self.matching(pattern):
            lines = []
            for kind, text, attributes in self.events(name):
                if kind == "text" and text.strip():
                    lines.append(text)
                elif "v" in attributes:
                    lines.append(attributes["v"])
            yield Excerpt(place, "\n".join(lines))


def opened_archive(data: bytes) -> zipfile.ZipFile:
    """An archive; its list of members is read only after they have been counted.

    Raises:
        NotReadable: there are too many members.
    """
    if data.count(_MEMBER) > MOST_MEMBERS:
        raise NotReadable("里面的文件太多")
    return zipfile.ZipFile(BytesIO(data))


def events(data: bytes, budget: Budget) -> Iterator[Event]:
    """The elements and texts of an XML document, in order, without building a tree of it.

    No document of these formats declares a type: one that does could declare entities that grow.

    Raises:
        NotReadable: it declares a document type.
        expat.ExpatError: it is not well-formed.
    """
    queue: list[Event] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: queue.append(
        ("start", _local(name), _with_local(attributes))
    )
    parser.EndElementHandler = lambda name: queue.append(("end", _local(name), {}))
    parser.CharacterDataHandler = lambda text: queue.append(("text", text, {}))
    for start in range(0, len(data), _CHUNK):
        parser.Parse(data[start : start + _CHUNK], False)
        budget.take(COST_OF_AN_EVENT * len(queue))
        yield from queue
        queue.clear()
    parser.Parse(b"", True)
    yield from queue


def _refuse(*_: object) -> NoReturn:
    raise NotReadable("文件已损坏")


def referred(relations: Mapping[str, str], attributes: Mapping[str, str]) -> str:
    """The part to which an element refers by any of its attributes; empty if to none."""
    return next((relations[value] for value in attributes.values() if value in relations), "")


def _with_local(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by their names, and those with a prefix by their local names as well."""
    if not any(":" in name for name in attributes):
        return attributes
    return {_local(name): value for name, value in attributes.items()} | attributes


def _local(name: str) -> str:
    return name.rpartition(":")[2]

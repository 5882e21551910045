"""What is written beside a field of the front matter: what it means, and which values it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


def public_source(source: str) -> str:
    """The laws and standards of a source, without its place in the project's own notes."""
    parts = (part.strip() for part in source.split("；"))
    return "；".join(part for part in parts if not part.startswith("domain.md"))


@dataclass(frozen=True, slots=True)
class Term:
    """The Chinese name of a field, what it means, where that is laid down, and an example.

    It stands in the field's ``Annotated`` type. ``english`` says the meaning in a few English words.
    The method's name is pydantic's protocol, so that the JSON Schema says the same as the code
    without pydantic being imported here.
    """

    name: str
    meaning: str
    source: str = ""
    example: str = ""
    english: str = ""

    def __get_pydantic_json_schema__(
        self, schema: Any, handler: Callable[[Any], dict[str, Any]]
    ) -> dict[str, Any]:
        """Put name, meaning and example into the field's JSON Schema."""
        described = handler(schema)
        described.update(title=self.name, description=self.meaning)
        if self.example:
            described["examples"] = [self.example]
        return described


@dataclass(frozen=True, slots=True)
class Between:
    """The least and the greatest value of a number, both included.

    The method's name is pydantic's protocol, as in ``Term``.
    """

    least: int
    greatest: int

    def __get_pydantic_core_schema__(
        self, source: Any, handler: Callable[[Any], dict[str, Any]]
    ) -> dict[str, Any]:
        """Bound the number in the validator."""
        schema = handler(source)
        bounds = {"ge": self.least, "le": self.greatest}
        if schema["type"] == "nullable":
            return schema | {"schema": schema["schema"] | bounds}
        return schema | bounds


@dataclass(frozen=True, slots=True)
class ValuesOf:
    """The values of a field are those of a vocabulary: ``content/vocabularies/NAME.yaml``.

    A county edits the vocabularies, so they are no ``Literal``; rule V201 compares.
    """

    vocabulary: str


@dataclass(frozen=True, slots=True)
class MayBeEmpty:
    """An empty list is an answer to a required field: there are none."""


YEAR = Between(1900, 2100)
"""A year of an official document."""

COUNT = Between(1, 99_999)
"""A number that counts from 1."""

NUMBER = Between(0, 999_999_999)
"""How many there are, or how much."""

MAY_BE_EMPTY = MayBeEmpty()
"""A list that may have no items."""

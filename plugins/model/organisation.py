"""Organisations: bodies with a lasting identifier whose names and codes have dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A name that a body bore, from ``since`` to ``until`` (both included, None is open)."""

    name: str
    since: date | None = None
    until: date | None = None

    def is_borne_on(self, day: date) -> bool:
        """Whether the body bore this name on ``day``."""
        return (self.since or date.min) <= day <= (self.until or date.max)


@dataclass(frozen=True, slots=True)
class OrganisationCode:
    """A code (机关代字) that a body puts into its document numbers, and from when to when."""

    code: str
    since: date | None = None
    until: date | None = None

    def is_borne_on(self, day: date) -> bool:
        """Whether the body used this code on ``day``."""
        return (self.since or date.min) <= day <= (self.until or date.max)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A public body: identifier, names and codes (机关代字) in time, credit code.

    ``credit_code`` is the 统一社会信用代码 (GB 32100); ``external`` is a body of another level or place,
    whose documents are reprinted only; ``line`` is its place in organisations.yaml.
    """

    id: str
    names: tuple[OrganisationName, ...]
    codes: tuple[OrganisationCode, ...] = ()
    credit_code: str = ""
    external: bool = False
    sample: bool = False
    line: int = 1

    @property
    def name(self) -> str:
        """The name that it bears now: the last one."""
        return self.names[-1].name

    def is_called(self, name: str, day: date) -> bool:
        """Whether the body bore ``name`` on ``day``."""
        return any(own.name == name and own.is_borne_on(day) for own in self.names)

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
class Organisation:
    """A public body: identifier, names in time, code in document numbers (机关代字), credit code.

    ``credit_code`` is the 统一社会信用代码 (GB 32100); ``line`` its place in organisations.yaml.
    """

    id: str
    names: tuple[OrganisationName, ...]
    codes: tuple[str, ...] = ()
    credit_code: str = ""
    sample: bool = False
    line: int = 1

    @property
    def name(self) -> str:
        """The name that it bears now: the last one."""
        return self.names[-1].name

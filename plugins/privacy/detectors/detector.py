"""Detector: one kind of finding, as a pattern and what confirms it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.privacy.passages import Part
from plugins.problems import Severity


def _always(_: re.Match[str]) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Detector:
    """One kind of finding.

    ``name`` and ``hint`` are what an editor reads. ``pattern`` is matched against half-width text,
    with ``^`` and ``$`` at lines where it says so; ``confirms`` sorts out what only looks so, by
    check digits above all. ``parts`` are the parts of a document where it looks, ``fields`` the
    fields of the front matter when it looks only at some. What ``is_personal`` is masked in messages;
    a mark is shown whole, so that an editor can search for it. ``plain`` brings a finding into the
    form in which it is compared with what the office itself publishes; without it nothing is allowed.

    ``needs`` is found wherever ``pattern`` is, and where most texts hold nothing of the kind it tells
    so much sooner. It asks for a bit of what ``pattern`` asks for, and for nothing around it but the
    end of a line: what holds of a text holds of a longer one of which that text is some lines. It
    begins with one character or a class of them, because these are soon looked for.
    """

    code: str
    name: str
    hint: str
    needs: re.Pattern[str]
    pattern: re.Pattern[str]
    severity: Severity = Severity.ERROR
    confirms: Callable[[re.Match[str]], bool] = _always
    parts: frozenset[Part] = frozenset(Part)
    fields: frozenset[str] | None = None
    is_personal: bool = True
    plain: Callable[[str], str] | None = None

    def looks_at(self, part: Part, name: str = "") -> bool:
        """Whether this can stand in a part, and in the field of that name."""
        return part in self.parts and (
            part is not Part.FIELD or self.fields is None or name in self.fields
        )

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every confirmed finding in a text, in order."""
        if not self.needs.search(text):
            return iter(())
        return filter(self.confirms, self.pattern.finditer(text))

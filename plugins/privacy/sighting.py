"""Sighting: what a check has seen at a place of a text, and how much of it a message may show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.privacy.detectors import DETECTORS
from plugins.privacy.detectors.detector import Detector
from plugins.privacy.passages import half_width
from plugins.problems import Severity

_AROUND = " \t\u3000#>*_()（）[]［］【】〔〕"
"""What may stand around a mark: signs of Markdown, and brackets."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One thing seen in a file, before it is known how editors call the file.

    ``place`` is where in the file (``工作表“Sheet2”第 3 行 B 列``), ``line`` the line, 1 where the
    file has none, ``saying`` the rest of the message. Holds nothing that may not be shown.
    ``may_pass`` says that it is of this machine at this time, and not of the file: it is not kept.
    """

    code: str
    severity: Severity
    place: str
    line: int
    saying: str
    hint: str
    may_pass: bool = False


def shown(detector: Detector, text: str) -> str:
    """A found text as a message shows it: personal data masked, marks as they are written."""
    return masked(half_width(text)) if detector.is_personal else text.strip(_AROUND)


def masked(text: str) -> str:
    """A found text of which only the beginning and the end can be read.

    The first three and the last two characters; of a text of fewer than nine, the first alone.
    """
    if len(text) < 9:
        return text[0] + "*" * (len(text) - 1)
    return text[:3] + "*" * (len(text) - 5) + text[-2:]


def blurred(place: str) -> str:
    """A place in which personal data are masked: names of sheets and files may hold them."""
    for detector in DETECTORS:
        if detector.is_personal:
            for found in list(detector.find(half_width(place)))[::-1]:
                hidden = masked(place[found.start() : found.end()])
                place = place[: found.start()] + hidden + place[found.end() :]
    return place


def clean_folder(path: str) -> str:
    """The path, or the nearest folder above it, in which nothing has to be masked."""
    while blurred(path) != path:
        path = path.rpartition("/")[0]
    return path


def accepted(detector: Detector, found: re.Match[str], allowed: frozenset[str]) -> bool:
    """Whether the office itself publishes what was found."""
    return detector.plain is not None and detector.plain(found[0]) in allowed

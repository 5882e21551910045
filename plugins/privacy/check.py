"""The check before publishing: every detector over every passage of every document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.privacy.detectors import DETECTORS
from plugins.privacy.detectors.detector import Detector
from plugins.privacy.detectors.mobile_number import MOBILE_NUMBER
from plugins.privacy.passages import Passage, passages_of
from plugins.problems import Problem

_AROUND = " \t\u3000#>*_()（）[]［］【】〔〕"
"""What may stand around a mark: signs of Markdown, and brackets."""


def check_privacy(library: Library) -> list[Problem]:
    """What looks like personal data or a secrecy mark in the documents of a site.

    The office's own numbers, those in the site's ``contact``, are meant to be read.
    """
    allowed = office_numbers(library.site)
    return [
        problem for document in library.documents for problem in _check_document(document, allowed)
    ]


def office_numbers(site: Site) -> frozenset[str]:
    """The mobile numbers of the site's contact, digits only."""
    return frozenset(_bare(found[0]) for found in MOBILE_NUMBER.find(site.contact))


def _check_document(document: Document, allowed: frozenset[str]) -> Iterator[Problem]:
    for passage in passages_of(document):
        for detector, found in _findings(passage):
            if _bare(found[0]) not in allowed:
                yield _problem(passage, detector, found)


def _findings(passage: Passage) -> Iterator[tuple[Detector, re.Match[str]]]:
    text = passage.half_width()
    for detector in DETECTORS:
        if detector.looks_at(passage):
            for found in detector.find(text):
                yield detector, found


def _problem(passage: Passage, detector: Detector, found: re.Match[str]) -> Problem:
    shown = _shown(passage, detector, found)
    return Problem(
        path=passage.path,
        line=passage.line_at(found.start()),
        code=detector.code,
        message=f"{passage.place}中有疑似{detector.name}：{shown}",
        hint=detector.hint,
        severity=detector.severity,
    )


def _shown(passage: Passage, detector: Detector, found: re.Match[str]) -> str:
    """A finding as a message shows it: personal data masked, marks as they are written."""
    if detector.is_personal:
        return masked(found[0])
    return passage.text[found.start() : found.end()].strip(_AROUND)


def masked(text: str) -> str:
    """A found text of which only the beginning and the end can be read.

    The first three and the last two characters; of a text of fewer than nine, the first alone.
    """
    if len(text) < 9:
        return text[0] + "*" * (len(text) - 1)
    return text[:3] + "*" * (len(text) - 5) + text[-2:]


def _bare(number: str) -> str:
    """The last eleven digits: a mobile number without country code and separators."""
    return re.sub(r"\D", "", number)[-11:]

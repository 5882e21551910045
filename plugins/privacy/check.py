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

_MARKUP = " \t#>*_"
"""What Markdown may set around a mark that stands alone on a line."""


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
        for detector in DETECTORS:
            if detector.looks_at(passage):
                yield from _check_passage(passage, detector, allowed)


def _check_passage(
    passage: Passage, detector: Detector, allowed: frozenset[str]
) -> Iterator[Problem]:
    for found in detector.find(passage.text):
        if _bare(found[0]) in allowed:
            continue
        yield Problem(
            path=passage.path,
            line=passage.line_at(found.start()),
            code=detector.code,
            message=f"{passage.place}中有疑似{detector.name}：{masked(found[0].strip(_MARKUP))}",
            hint=detector.hint,
            severity=detector.severity,
        )


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

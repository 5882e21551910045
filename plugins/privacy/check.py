"""The check before publishing: one document, and all of them.

What is found in a document depends on the document, the bytes of its attachments, and the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.model.document import Attachment, Document
from plugins.model.library import Library
from plugins.model.site import Site
from plugins.privacy.attachments import Circumstances
from plugins.privacy.body_tables import tables_of
from plugins.privacy.columns import TOPIC, check_table
from plugins.privacy.detectors import DETECTORS, suspected
from plugins.privacy.detectors.detector import Detector
from plugins.privacy.kept_sightings import AttachedFile, sightings_of
from plugins.privacy.passages import (
    Part,
    Passage,
    attachment_number,
    half_width,
    name_in_folder,
    passages_of,
)
from plugins.privacy.sighting import Sighting, accepted, blurred, clean_folder, shown
from plugins.problems import Problem


def check_privacy(
    library: Library, folder: Path | None = None, store: Path | None = None
) -> list[Problem]:
    """What looks like personal data or a secrecy mark in the documents of a site.

    ``folder`` is the content folder, where the attachments are read; without it only their names
    are checked. ``store`` is the file in which sightings in attachments are kept.
    """
    found = check_documents(library.documents, library.site, folder, store)
    return [problem for problems in found for problem in problems]


def check_document(
    document: Document, site: Site, folder: Path | None = None, store: Path | None = None
) -> list[Problem]:
    """The same for one document: exactly what ``check_privacy`` says of it."""
    return check_documents((document,), site, folder, store)[0]


def check_documents(
    documents: Sequence[Document], site: Site, folder: Path | None, store: Path | None
) -> list[list[Problem]]:
    """The same for several documents, each with its own problems, in their order."""
    allowed = published_by(site)
    problems = [list(_check_texts(document, allowed)) for document in documents]
    if folder is None:
        return problems
    attached = [
        (place, number)
        for place, document in enumerate(documents)
        for number in range(len(document.attachments))
    ]
    files = [
        _attached_file(documents[place], documents[place].attachments[n], folder, allowed)
        for place, n in attached
    ]
    for (place, number), sightings in zip(attached, sightings_of(files, store), strict=True):
        problems[place] += [_in_attachment(documents[place], number, own) for own in sightings]
    return problems


def published_by(site: Site) -> frozenset[str]:
    """What the office itself publishes, in its ``contact`` and ``public_phones``: it may be read."""
    texts = (site.contact, *site.public_phones)
    return frozenset(
        detector.plain(found[0])
        for detector in DETECTORS
        if detector.plain
        for text in texts
        for found in detector.find(text)
    )


def _check_texts(document: Document, allowed: frozenset[str]) -> Iterator[Problem]:
    passages = list(passages_of(document))
    suspects = suspected(half_width("\n".join([passage.text for passage in passages])))
    for passage in passages if suspects else ():
        for detector, found in _sightings(passage, suspects):
            if not accepted(detector, found, allowed):
                yield _problem(passage, detector, found)
    for table in tables_of(document.markdown, document.body_line):
        for sighting in check_table(table, document.record.title, allowed):
            yield _at(document.source, sighting.place, sighting)


def _sightings(
    passage: Passage, suspects: Iterable[Detector]
) -> Iterator[tuple[Detector, re.Match[str]]]:
    text = half_width(passage.text)
    for detector in suspects:
        if detector.needs.search(text) and detector.looks_at(passage.part, passage.name):
            for found in detector.find(text):
                yield detector, found


def _problem(passage: Passage, detector: Detector, found: re.Match[str]) -> Problem:
    written = shown(detector, passage.text[found.start() : found.end()])
    return Problem(
        path=clean_folder(passage.path) if passage.part is Part.FILE_NAME else passage.path,
        line=passage.line_at(found.start()),
        code=detector.code,
        message=f"{passage.place}中有疑似{detector.name}：{written}",
        hint=detector.hint,
        severity=detector.severity,
    )


def _attached_file(
    document: Document, attachment: Attachment, folder: Path, allowed: frozenset[str]
) -> AttachedFile:
    """Of the title only what lists of names may be about: another title need not read anew."""
    about = " ".join(TOPIC.findall(document.record.title))
    path = folder / attachment.path
    return AttachedFile(
        path, attachment.file_name, attachment.sha256, Circumstances(about, allowed)
    )


def _in_attachment(document: Document, index: int, sighting: Sighting) -> Problem:
    """A sighting in an attachment, whose name and path are shown only if nothing is found in them."""
    attachment = document.attachments[index]
    name = name_in_folder(document, attachment)
    called = (
        f"附件 {attachment.file_name}" if blurred(name) == name else attachment_number(index + 1)
    )
    path = clean_folder(f"{document.source.removesuffix('.md')}/{name}")
    return _at(path, f"{called} {sighting.place}", sighting)


def _at(path: str, place: str, sighting: Sighting) -> Problem:
    return Problem(
        path,
        sighting.line,
        sighting.code,
        f"{place}{sighting.saying}",
        sighting.hint,
        sighting.severity,
        sighting.may_pass,
    )

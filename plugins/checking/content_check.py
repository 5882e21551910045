"""The check of a content folder: the way of a build up to the gate, for what has changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from plugins.model.document import Body, Document
from plugins.model.office import Office
from plugins.model.site import RuleChange
from plugins.privacy import STORE
from plugins.privacy.check import check_documents
from plugins.problems import Problem
from plugins.reading.content_folder import read_content
from plugins.reading.content_library import NO_SITE, folder_as_shown, library_of
from plugins.reading.kept_records import KeptRecords, ReadDocument, without_text
from plugins.reading.rendered_bodies import render_all
from plugins.relations.library_relations import relate
from plugins.rules.table import check_document, check_together
from plugins.workers import follow_starter

WORTH_A_WORKER = 128
"""Fewer documents than this are checked where we are; so many are given to a worker at a time."""

Announce = Callable[[int], None]
"""Is told how many documents have to be read."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, how many documents there are, and how the site weighs it.

    ``shown`` is the content folder as messages call it; ``rows`` has the CSV file beside a document,
    both by the paths that messages use. ``remark`` says what was not checked.
    """

    problems: list[Problem]
    documents: int
    shown: str
    changes: tuple[RuleChange, ...] = ()
    rows: Mapping[str, str] = field(default_factory=dict)
    remark: str = ""


def check_content(
    folder: Path, cache: Path, as_of: date | None = None, announce: Announce = lambda _: None
) -> Checked:
    """Everything that a build would say of a content folder before it makes anything.

    ``cache`` is the folder for what is kept. Of a given day (``as_of``) nothing is kept: some
    documents are others then.
    """
    shown = folder_as_shown(folder)
    kept = None if as_of else KeptRecords(cache / "records", folder, shown)
    content = read_content(folder, partial(_render, cache, announce), shown, kept)
    if content.site is None:
        return Checked(content.problems, len(content.documents), shown, remark=NO_SITE)
    library = library_of(content, content.site, shown, as_of)
    fresh = {own.document.id for own in content.fresh}
    found = _findings(
        [d for d in library.documents if d.id in fresh], library.office, folder, cache
    )
    if kept:
        _keep(kept, content.fresh, found)
        found |= {name: own.findings for name, own in kept.known.items()}
    problems = [*content.problems, *(problem for own in found.values() for problem in own)]
    # Rules for the library find the same in documents read now and in kept ones: no text at all.
    slim = replace(
        library,
        documents=tuple(without_text(d) if d.id in fresh else d for d in library.documents),
    )
    problems += check_together(relate(slim))
    rows = {d.source: d.rows_source for d in library.documents if d.get("rows")}
    none_yet = content.documents and not library.documents
    remark = f"到 {as_of} 这一天还没有发布过文稿，所以一篇也没有检查。" if none_yet else ""
    return Checked(problems, len(library.documents), shown, content.site.rules, rows, remark)


def _render(cache: Path, announce: Announce, texts: Sequence[str]) -> list[Body]:
    announce(len(texts))
    return render_all(texts, cache / "bodies.sqlite")


def _keep(
    kept: KeptRecords, fresh: Iterable[ReadDocument], found: Mapping[str, Sequence[Problem]]
) -> None:
    """Keep what was found, but not where some of it may pass by itself."""
    checked = (replace(own, findings=tuple(found[own.document.id])) for own in fresh)
    kept.keep(own for own in checked if not any(problem.may_pass for problem in own.findings))


def _findings(
    documents: Sequence[Document], office: Office, folder: Path, cache: Path
) -> dict[str, tuple[Problem, ...]]:
    """What is wrong with each document by itself, by its id."""
    plain = [document for document in documents if not document.attachments]
    attached = [document for document in documents if document.attachments]
    parts = [plain[n : n + WORTH_A_WORKER] for n in range(0, len(plain), WORTH_A_WORKER)]
    if len(parts) > 1 and (os.cpu_count() or 1) > 1:
        with ProcessPoolExecutor(initializer=follow_starter) as executor:
            found = list(executor.map(partial(_check_part, office=office), parts))
    else:
        found = [_check_part(part, office) for part in parts]
    # Privacy reads attachments in workers of its own.
    found.append(_check_part(attached, office, folder, cache / STORE))
    return {name: own for part in found for name, own in part.items()}


def _check_part(
    documents: Sequence[Document],
    office: Office,
    folder: Path | None = None,
    store: Path | None = None,
) -> dict[str, tuple[Problem, ...]]:
    private = check_documents(documents, office.site, folder, store)
    return {
        document.id: (*check_document(document, office), *own)
        for document, own in zip(documents, private, strict=True)
    }

"""The check of a content folder: the way of a build up to the gate, for what has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from plugins.model.site import RuleChange
from plugins.privacy import judge_documents as judge_privacy
from plugins.problems import Problem
from plugins.reading.content_folder import Announce
from plugins.reading.content_library import NO_SITE, NoSiteRefused, folder_as_shown, read_library
from plugins.relations.library_relations import relate
from plugins.rules.table import check_together, judge_documents


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

    ``cache`` is the folder for what is kept, by builds too.
    """
    shown = folder_as_shown(folder)
    judges = (judge_documents, partial(judge_privacy, folder=folder, cache=cache))
    try:
        read = read_library(folder, cache, as_of, judges, announce)
    except NoSiteRefused as refused:
        return Checked(refused.problems, refused.documents, shown, remark=NO_SITE)
    library = read.library
    problems = [*read.problems, *read.findings, *check_together(relate(library))]
    rows = {d.source: d.rows_source for d in library.documents if d.get("rows")}
    none_yet = read.documents and not library.documents
    remark = f"到 {as_of} 这一天还没有发布过文稿，所以一篇也没有检查。" if none_yet else ""
    return Checked(problems, len(library.documents), shown, library.site.rules, rows, remark)

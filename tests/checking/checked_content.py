"""A content folder that is checked again and again, and what a build would find in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from plugins.checking.content_check import check_content
from plugins.privacy.check import check_privacy
from plugins.problems import ContentRefused, Problem, sorted_problems
from plugins.reading.content_library import read_library
from plugins.relations.library_relations import relate
from plugins.rules.table import check_library

MakeContent = Callable[[Mapping[str, str]], Path]

TEXT = "---\ntitle: 关于试验的通知\npublish_datetime: 2026-11-20 09:00\nissuer: [甲县人民政府]\n{}---\n{}\n"
NUMBERED = "doc_no: 甲政发〔2026〕1号\nsign_date: 2026-11-{}\n"
REPEALING = "repeals: [甲政发〔2026〕1号]\nsign_date: 2026-11-10\n"


def what_a_build_finds(folder: Path, cache: Path, as_of: date | None = None) -> list[Problem]:
    """The problems that a build would pass to its gate, with nothing kept."""
    shutil.rmtree(cache, ignore_errors=True)
    try:
        read = read_library(folder, cache, as_of)
    except ContentRefused as refused:
        return refused.problems
    related = relate(read.library)
    related = replace(related, documents=tuple(map(related.whole, related.documents)))
    found = check_privacy(related, folder, cache / "attachments.sqlite")
    return sorted_problems([*read.problems, *check_library(related), *found])


class Checker:
    """Checks a folder again and again with one cache, and notes how many texts were read."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder, self.cache = folder, cache
        self.read: list[int] = []

    def __call__(self, as_of: date | None = None) -> list[Problem]:
        """What is found now."""
        checked = check_content(self.folder, self.cache, as_of, self.read.append)
        return sorted_problems(checked.problems)

    def agrees(self) -> bool:
        """Whether a check finds exactly what a build would."""
        found, expected = self(), what_a_build_finds(self.folder, self.cache.with_name("build"))
        assert list(map(str, found)) == list(map(str, expected))
        return found == expected


def document(checker: Checker, name: str) -> Path:
    """The file of a document of the checker's folder."""
    return checker.folder / "normative" / "2026" / name

"""Every rule over an archive of real laws: how often it speaks, as docs/measurements.md tells."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from plugins.importing.corpus import write_corpus
from plugins.reading.content_library import read_library
from plugins.relations.library_relations import relate
from plugins.rules.table import check_together, judge_documents
from tests.importing.test_corpus import REAL_ARCHIVE, needs_real_archive

MEASUREMENTS = Path(__file__).resolve().parents[2] / "docs" / "measurements.md"
_ROW = re.compile(r"^\| ([A-Z]\d{3}) \| (\d+) \|", re.MULTILINE)


@pytest.mark.nightly
@needs_real_archive
def test_findings_in_the_laws_are_as_told(tmp_path: Path) -> None:
    """The number of findings of each rule over the archive is the one in docs/measurements.md."""
    write_corpus(REAL_ARCHIVE, tmp_path / "content", None)
    read = read_library(tmp_path / "content", tmp_path / "cache", None, judges=(judge_documents,))
    library = relate(read.library)
    assert read.problems == []
    assert library.as_of >= date(2026, 11, 22)
    problems = [*read.findings, *check_together(library)]
    found = Counter(problem.code for problem in problems)
    told = MEASUREMENTS.read_text("utf-8").partition("## Rules over real laws")[2]
    assert dict(found) == {code: int(number) for code, number in _ROW.findall(told)}

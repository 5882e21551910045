"""What refers to a file that cannot be read is not wrong: only the file is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.model.library import Library
from plugins.problems import Problem
from plugins.rules.table import check_library

ORGANISATIONS = """\
organisations:
  - id: office
    names:
      - name: 甲县人民政府办公室
    codes: [甲政办发]
"""
FRONT = """\
title: 关于试验的通知
publish_datetime: 2026-08-27 09:00
issuer: [甲县人民政府办公室]
"""


@pytest.mark.parametrize(
    ("path", "fields", "code"),
    [
        ("normative/2026/b.md", "repeals: [甲政办发〔2026〕1号]", "R107"),
        ("normative/2026/b.md", "corrects: [甲政办发〔2026〕1号]", "R104"),
        ("interpretations/2026/b.md", "interprets: [甲政办发〔2026〕1号]\nform: [文字]", "I102"),
    ],
)
def test_a_number_may_be_that_of_a_file_that_cannot_be_read(
    path: str,
    fields: str,
    code: str,
    make_content: Callable[[dict[str, str]], Path],
    load: Callable[[Path], tuple[Library, list[Problem]]],
) -> None:
    """That a number is not here is said only where every file could be read."""
    document = f"---\n{FRONT}{fields}\n---\n正文。\n"
    bad = f"---\n{FRONT}doc_no: 甲政办发〔2026〕1号\ntitel: 试验\n---\n正文。\n"

    def codes(files: dict[str, str]) -> set[str]:
        library, _ = load(make_content({"organisations.yaml": ORGANISATIONS, **files}))
        return {problem.code for problem in check_library(library)}

    assert code in codes({path: document})
    assert code not in codes({path: document, "normative/2026/a.md": bad})


def test_a_change_may_be_for_a_document_of_a_later_day(
    make_content: Callable[[dict[str, str]], Path],
    load: Callable[[Path], tuple[Library, list[Problem]]],
) -> None:
    """On a day before a document was published, site.yaml may name it: S105 is silent."""
    name = "normative/2026/b"
    folder = make_content({f"{name}.md": f"---\n{FRONT}---\n正文。\n"})
    site = folder / "site.yaml"
    change = f"rules: [{{code: T101, severity: 不检查, reason: 试验, documents: [{name}]}}]\n"
    site.write_text(site.read_text("utf-8") + change, "utf-8")
    earlier = replace(load(folder)[0], documents=())
    assert "S105" in {problem.code for problem in check_library(earlier)}
    awaited = replace(earlier, later=frozenset({name}))
    assert "S105" not in {problem.code for problem in check_library(awaited)}

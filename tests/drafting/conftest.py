"""What the tests of drafting share: an office with one document, and a desk in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.drafting.desk import Desk
from plugins.model.kinds.fields import Field
from plugins.model.library import Library
from plugins.problems import Problem

Load = Callable[[Path], tuple[Library, list[Problem]]]
MakeContent = Callable[[Mapping[str, str]], Path]
Examples = Callable[[tuple[Field, ...]], dict[str, str]]
Person = Callable[[Mapping[str, list[str]]], tuple[Desk, list[str]]]
MOST_LINES = 1_000
NOW = datetime(2026, 11, 22, 1, 20, tzinfo=UTC)

LAST = """\
---
title: 关于做好甲事的通知
issuer: [甲县人民政府办公室]
doc_no: 甲政办发〔2026〕7号
index_no: 000014349/2026-00110
signature: 甲县人民政府办公室
sign_date: 2026-02-02
publish_datetime: 2026-02-03 09:00
---

一、甲事

各单位做好甲事。
"""


@pytest.fixture
def folder(make_content: MakeContent) -> Path:
    """A content folder with one document, and a vocabulary of one word."""
    themes = "values:\n  - 综合政务/政务公开\n"
    return make_content({"normative/2026/jzbf-2026-7.md": LAST, "vocabularies/themes.yaml": themes})


@pytest.fixture
def library(folder: Path, load: Load) -> Library:
    """The library of that folder."""
    return load(folder)[0]


@pytest.fixture
def desk(library: Library, folder: Path) -> Desk:
    """A desk at which nobody can be asked."""
    return Desk(library, folder, NOW, lambda _: None)


@pytest.fixture
def person(library: Library, folder: Path) -> Person:
    """A desk with a person who answers questions by the name of the field, and else with Enter.

    The second value is all that is shown, prompts included.
    """
    return lambda answers: _at_terminal(library, folder, answers)


def _at_terminal(
    library: Library, folder: Path, answers: Mapping[str, list[str]]
) -> tuple[Desk, list[str]]:
    shown: list[str] = []
    left = {name: list(lines) for name, lines in answers.items()}

    def ask(prompt: str) -> str:
        if len(shown) > MOST_LINES:
            pytest.fail("asked without end: " + "\n".join(shown[-6:]))
        question = next(line for line in reversed(shown) if "填）：" in line)
        shown.append(prompt)
        lines = left.get(question.partition("（")[2].partition("，")[0], [])
        lines = left.get("文件名", []) if question.strip().startswith("文件名（必填") else lines
        return lines.pop(0) if lines else ""

    return Desk(library, folder, NOW, shown.append, ask), shown


@pytest.fixture
def example_answers() -> Examples:
    """A function that gives an answer for each required field: the example of its term.

    The issuer is a body of the office, since an unknown one is refused.
    """
    return lambda fields: {
        name: "甲县人民政府" if name == "issuer" else answer for name, answer in _examples(fields)
    }


def _examples(fields: tuple[Field, ...], prefix: str = "") -> Iterator[tuple[str, str]]:
    """An answer for each required field: the example of its term."""
    for field in fields:
        name = f"{prefix}{field.name}"
        if field.required and field.shape == "group":
            yield from _examples(field.members, f"{name}.0." if field.many else f"{name}.")
        elif field.required:
            yield name, field.term.example.strip("[]").replace(", ", "；")

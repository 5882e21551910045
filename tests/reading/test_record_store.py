"""Rows of documents are unpickled into words of the model and dates, and into nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.model.document import Link
from plugins.problems import Problem, Severity
from plugins.reading.record_store import NotOurs, from_row, to_row


def test_words_of_ours_come_back() -> None:
    """Records, problems, dates and plain values are what they were."""
    value = (
        Link("a", "x", 3),
        Problem("a", 1, "P126", "甲", "乙"),
        date(2026, 1, 2),
        {"a": None},
    )
    assert from_row(to_row(value)) == value
    assert from_row(to_row(Severity.WARNING)) is Severity.WARNING


@pytest.mark.parametrize(
    "name",
    [
        "os\nsystem",
        "builtins\neval",
        "plugins.reading.record_store\nNotOurs",
        "plugins.problems\nshow_problems",
        "plugins.problems\nContentRefused",
        "plugins.problems\nStrEnum",
        "plugins.problems\nRuleChange",
        "plugins.model.nothing\nNothing",
    ],
)
def test_other_names_are_refused(name: str) -> None:
    """A row names classes where they are written: not functions, nor what a module only uses."""
    with pytest.raises(NotOurs):
        from_row(f"c{name}\n.".encode())

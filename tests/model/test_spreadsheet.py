"""Cells that a spreadsheet shows and never computes."""

from __future__ import annotations

import pytest

from plugins.model.spreadsheet import spreadsheet_text


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "＠SUM(A1)", "\t=1"]
)
def test_what_begins_like_a_formula_becomes_text(cell: str) -> None:
    """An apostrophe before it makes a spreadsheet show a formula as it is written."""
    assert spreadsheet_text(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "-", "-5", "+86", "-1.5%", "1=1", "2025-03-31", "公开=常态"])
def test_what_is_no_formula_stays(cell: str) -> None:
    """Numbers, dates, lone signs and texts with a sign inside are left alone."""
    assert spreadsheet_text(cell) == cell

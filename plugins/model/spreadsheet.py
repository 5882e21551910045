"""Cells of tables that are opened with a spreadsheet: none may be taken for a formula."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r].", re.DOTALL)
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?%?")


def spreadsheet_text(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    A text that begins as a formula does (``=``, ``+``, ``-``, ``@``, their full-width forms, tab
    or CR) gets an apostrophe before it. Plain numbers and a lone sign stay: they compute nothing.
    """
    begins_like_formula = _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if begins_like_formula else cell

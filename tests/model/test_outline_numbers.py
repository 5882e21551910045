"""Numbers of the outline, and what they are worth."""

from __future__ import annotations

import pytest

from plugins.model.outline_numbers import outline_number, parse_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("一百零三", 103),
     ("一百一十", 110), ("一千二百六十", 1260), ("二〇", 20), ("7", 7), ("１２", 12)],
)  # fmt: skip
def test_numeral(text: str, value: int) -> None:
    """Chinese numerals and digits, full-width digits too."""
    assert parse_numeral(text) == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一、总体要求", (1, 1)),
        ("（十二）其他", (2, 12)),
        ("(三)其他", (2, 3)),
        ("1.深化", (3, 1)),
        ("2．深化", (3, 2)),
        ("（4）推动", (4, 4)),
        ("1.5倍以上", None),
        ("2021年", None),
        ("一是加强", None),
    ],
)
def test_outline_number(text: str, found: tuple[int, int] | None) -> None:
    """A paragraph begins with a number of one of the four levels, or with none."""
    assert outline_number(text) == found

"""Dates and numbers as people write them: whether they are right, and what was most likely meant.

pydantic alone would take 20210825 for seconds since 1970, and 1_2 for twelve.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from typing import Any

from plugins.model.outline_numbers import NUMERAL, parse_numeral

LONGEST_SHOWN = 40
"""A value in a message is cut behind this many characters."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?", re.ASCII)
_LOOSE_DATE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:时点](?:(\d{1,2})分?)?(?::\d{2})?)?"
)
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_CHINESE_DATE = re.compile(rf"([〇零一二三四五六七八九]{{4}})年({NUMERAL})月({NUMERAL})日")
_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,18}(?:\.\d{1,18})?", re.ASCII)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_COUNTED = re.compile(rf"(-?\d+(?:\.\d+)?|{NUMERAL})(?:万元|[^\d万亿十百千点./]{{0,4}})", re.ASCII)


def is_date(value: Any, with_time: bool) -> bool:
    """Whether a value is a day that there is, written out; with hour and minute where asked."""
    if not isinstance(value, str) or not (_DATETIME if with_time else _DATE).fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def meant_date(value: Any, with_time: bool) -> str:
    """What an editor most likely meant by a date in another form, as a hint."""
    example = "2026-01-31 09:00" if with_time else "2026-01-31"
    otherwise = f"写成 {example} 的形式，并检查月和日"
    parts = _date_parts(_half_width(value)) if isinstance(value, str) else None
    if parts is None:
        return otherwise
    year, month, day, hour, minute = (int(part or 0) for part in parts)
    date = f"{year:04}-{month:02}-{day:02}"
    meant = f"{date} {hour:02}:{minute:02}" if with_time else date
    if not is_date(meant, with_time):
        return otherwise
    if with_time and parts[3] is None:
        return f"写明时间，例如 {date} 09:00"
    return f"改为：{meant}"


def _date_parts(text: str) -> tuple[str | None, ...] | None:
    if loose := _LOOSE_DATE.fullmatch(text):
        return loose.groups()
    if compact := _COMPACT_DATE.fullmatch(text):
        return (*compact.groups(), None, None)
    if chinese := _CHINESE_DATE.fullmatch(text):
        year = "".join(str(parse_numeral(digit)) for digit in chinese[1])
        return (year, *(str(parse_numeral(part)) for part in chinese.groups()[1:]), None, None)
    return None


def is_number(value: Any, with_fraction: bool) -> bool:
    """Whether a value is a number in Arabic digits and nothing else."""
    form = _DECIMAL if with_fraction else _WHOLE
    return isinstance(value, str) and form.fullmatch(value.strip()) is not None


def meant_number(value: Any, with_fraction: bool) -> str | None:
    """The number that was most likely meant: by full-width or Chinese digits, 1,200 or 12件."""
    if not isinstance(value, str) or len(value) > LONGEST_SHOWN:
        return None
    counted = _COUNTED.fullmatch(_THOUSANDS.sub("", _half_width(value)))
    if counted is None or ("万" in value and not with_fraction):
        return None
    number = counted[1] if counted[1].isascii() else str(parse_numeral(counted[1]))
    if not with_fraction:
        number = re.sub(r"\.0+$", "", number)
    return number if is_number(number, with_fraction) else None


def _half_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def shown_value(value: Any) -> str:
    """A value as it was written, cut short, on one line, and without what cannot be seen."""
    text = _printable(_written(value, LONGEST_SHOWN + 1)) or str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}……"


def _written(value: Any, most: int) -> str:
    """The beginning of a value, at least ``most`` characters of it if it has so many."""
    if isinstance(value, str):
        return value[:most]
    pairs = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    parts: list[str] = []
    for key, item in pairs:
        if sum(map(len, parts)) > most:
            break
        name = "" if key is None else f"{key[:most]}: "
        parts.append(name + _written(item, most))
    return "，".join(parts)


def _printable(text: str) -> str:
    return "".join(
        character if character.isprintable() else " " if character.isspace() else "□"
        for character in text
    )

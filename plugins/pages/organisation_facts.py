"""What a page says of a body before its documents: its names and codes through time (机关代字)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.model.blocks import Fact
from plugins.model.dates import chinese_date
from plugins.model.organisation import Organisation


def organisation_facts(body: Organisation) -> Iterator[Fact]:
    """Former names with their days, codes of document numbers, credit code; only what is known."""
    now = body.names[-1]
    if now.since:
        yield Fact("现名称", f"{now.name}（{_time(now.since, now.until)}）")
    for name in reversed(body.names[:-1]):
        yield Fact("曾用名称", f"{name.name}{_in_brackets(_time(name.since, name.until))}")
    codes = (f"{own.code}{_in_brackets(_time(own.since, own.until))}" for own in body.codes)
    yield Fact("机关代字", "、".join(codes))
    yield Fact("统一社会信用代码", body.credit_code)
    yield Fact("说明", "样例单位，是虚构的。" if body.sample else "")


def _time(since: date | None, until: date | None) -> str:
    """``2019年1月1日至2024年12月31日``; an end that is open or not known is left out."""
    begin = f"{chinese_date(since)}起" if since and not until else since and chinese_date(since)
    end = f"至{chinese_date(until)}" if until else ""
    return f"{begin or ''}{end}"


def _in_brackets(text: str) -> str:
    return f"（{text}）" if text else ""

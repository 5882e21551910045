"""What is published is the site of a day that has come where the site is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.reading import Reading
from tests.conftest import SITE

FIRST, LAST = "Pacific/Kiritimati", "Pacific/Pago_Pago"
"""Where a day begins first and last: 25 hours lie between, so they never have the same day."""


@pytest.fixture
def codes(
    make_content: Callable[[Mapping[str, str]], Path], tmp_path: Path
) -> Callable[..., list[str]]:
    """What reading finds in a site at a place, built for a day of the place where it begins first."""

    def found(place: str, **settings: Any) -> list[str]:
        folder = make_content({"site.yaml": f"{SITE}time_zone: {place}\n"})
        day = datetime.now(ZoneInfo(FIRST)).date().isoformat()
        context: dict[str, Any] = {}
        settings |= {"PATH": str(folder), "CACHE_PATH": str(tmp_path / "cache"), "AS_OF": day}
        Reading(context, settings).generate_context()
        return [problem.code for problem in context["problems"]]

    return found


def test_a_day_to_come_is_not_published(codes: Callable[..., list[str]]) -> None:
    """The day of the site's place counts, not the day of the machine."""
    assert codes(LAST, FUTURE_REFUSED=True) == ["A106"]
    assert codes(FIRST, FUTURE_REFUSED=True) == []


def test_a_day_to_come_may_be_looked_at(codes: Callable[..., list[str]]) -> None:
    """A preview shows the site of any day."""
    assert codes(LAST) == []

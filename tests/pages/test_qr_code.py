"""The QR code of an address: the path draws exactly the modules of the symbol that segno makes."""

from __future__ import annotations

import random
import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from plugins import qr_code as module
from plugins.qr_code import QUIET_ZONE, qr_code

ADDRESS = "https://www.yanglixian.example/normative/2026/yf-2026-1/"
IN_ADDRESSES = "abcdefghijklmnopqrstuvwxyz0123456789-/.%_"
LONGEST_OF_VERSION_10 = 213

Drawing = tuple[set[tuple[int, int]], int]
"""The dark modules (x, y) of a code, and its side with the quiet zone."""


def drawn(text: str) -> Drawing:
    """What the horizontal strokes of our path cover."""
    code = qr_code(text)
    modules, x, y = set(), 0, 0
    for command, first, second in re.findall(r"([Mmh])(\d+)(?: ([\d.]+))?", code["path"]):
        if command == "M":
            x, y = int(first), int(float(second))
        elif command == "m":
            x += int(first)
        else:
            modules |= {(x + step, y) for step in range(int(first))}
            x += int(first)
    return modules, code["size"]


def made_by_segno(text: str) -> Drawing:
    """The modules of segno's symbol, inside the quiet zone."""
    matrix = segno.make(text, error="m", micro=False, boost_error=False, mask=0).matrix
    rows = enumerate(matrix, QUIET_ZONE)
    dark = {(x, y) for y, row in rows for x, module in enumerate(row, QUIET_ZONE) if module}
    return dark, len(matrix) + 2 * QUIET_ZONE


@pytest.fixture
def nothing_known(monkeypatch):
    """A process that has made no code yet."""
    monkeypatch.setattr(module, "_KNOWN", {})
    monkeypatch.setattr(module, "_SIDES", {})


@pytest.fixture
def asked(monkeypatch, nothing_known) -> list[str]:
    """The texts whose codes segno is asked for."""
    texts: list[str] = []

    def make(text, **named):
        texts.append(text)
        return segno.make(text, **named)

    monkeypatch.setattr(module, "segno", type("Segno", (), {"make": staticmethod(make)}))
    return texts


def test_path_draws_the_symbol_inside_its_quiet_zone():
    """Each dark module is drawn once in its place, with four modules of white around all."""
    assert drawn(ADDRESS) == made_by_segno(ADDRESS)
    strokes = re.findall(r"h(\d+)", qr_code(ADDRESS)["path"])
    assert sum(map(int, strokes)) == len(drawn(ADDRESS)[0])


@pytest.mark.parametrize("many", [4, pytest.param(40, marks=pytest.mark.nightly)])
def test_sums_of_known_codes_are_what_segno_makes(asked, many):
    """Addresses of every length that fits into the versions 1 to 10, in any order: most are sums."""
    chance = random.Random(18004)
    host = "".join(chance.choices(IN_ADDRESSES, k=LONGEST_OF_VERSION_10))
    lengths = [n for n in range(1, LONGEST_OF_VERSION_10 + 1) for _ in range(many)]
    chance.shuffle(lengths)
    for length in lengths:
        text = host[: max(0, length - 3)] + "".join(chance.choices("ab", k=min(3, length)))
        assert drawn(text) == made_by_segno(text), text
    assert len(asked) < 0.7 * len(lengths)


@given(st.text(st.characters(max_codepoint=0x9FFF, exclude_categories=["Cs"]), min_size=1))
def test_any_text_has_the_code_that_segno_makes(text):
    """Texts that no address has, too: capitals and digits alone, Chinese, control characters."""
    assert drawn(text) == made_by_segno(text)


@given(st.lists(st.text(IN_ADDRESSES, min_size=1, max_size=12), min_size=1))
def test_codes_do_not_depend_on_what_was_made_before(endings):
    """In whatever order addresses come, the code of each is its own."""
    for ending in endings:
        address = f"https://www.test.example/{ending}/"
        assert drawn(address) == made_by_segno(address)


def test_segno_is_asked_for_few_codes_of_many(asked):
    """Of 2,000 numbered addresses, segno makes at most as many as their digits have bits."""
    for number in range(2_000):
        qr_code(f"https://www.test.example/normative/2026/yf-2026-{number:04d}/")
    assert len(asked) <= 1 + 4 * 4


def test_what_is_known_of_addresses_does_not_grow_without_limit(asked):
    """A text that no site has for an address is made from nothing each time, and forgotten."""
    for text in ("a" * 256, "HTTPS://TEST.EXAMPLE/", "网址"):
        assert qr_code(text) == qr_code(text)
    assert len(asked) == 6
    assert not module._KNOWN


def test_code_is_light():
    """It weighs on the first view of every document: at most 2.5 KB before compression."""
    assert len(qr_code(ADDRESS)["path"]) < 2_500


def test_page_shows_the_code_of_its_own_permanent_address(page_of):
    """Code and text beside it say the same address, whatever the host that shows the page."""
    section = page_of("normative/2021/yzb-2021-3").one("section", "permanent")
    address = section.one("dd", "address-line").text
    assert address == "https://www.example.gov.cn/gongbao/normative/2021/yzb-2021-3/"
    assert section.one("path").attributes["d"] == qr_code(address)["path"]

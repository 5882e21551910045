"""The QR code of an address: the path draws exactly the modules of the symbol."""

from __future__ import annotations

import re

import segno

from plugins.qr_code import QUIET_ZONE, qr_code

ADDRESS = "https://www.yanglixian.example/normative/2026/yf-2026-1/"


def drawn(path: str) -> set[tuple[int, int]]:
    """The dark modules (x, y) that a path of horizontal strokes covers."""
    modules, x, y = set(), 0, 0
    for command, first, second in re.findall(r"([Mmh])(\d+)(?: ([\d.]+))?", path):
        if command == "M":
            x, y = int(first), int(float(second))
        elif command == "m":
            x += int(first)
        else:
            modules |= {(x + step, y) for step in range(int(first))}
            x += int(first)
    return modules


def test_path_draws_the_symbol_inside_its_quiet_zone():
    """Each dark module is drawn once in its place, with four modules of white around all."""
    code = qr_code(ADDRESS)
    matrix = segno.make(ADDRESS, error="m", micro=False, boost_error=False, mask=0).matrix
    dark = {
        (x + QUIET_ZONE, y + QUIET_ZONE)
        for y, row in enumerate(matrix)
        for x, module in enumerate(row)
        if module
    }
    assert drawn(code["path"]) == dark
    assert code["size"] == len(matrix) + 2 * QUIET_ZONE


def test_code_is_light():
    """It weighs on the first view of every document: at most 2.5 KB before compression."""
    assert len(qr_code(ADDRESS)["path"]) < 2_500


def test_page_shows_the_code_of_its_own_permanent_address(page_of):
    """Code and text beside it say the same address, whatever the host that shows the page."""
    section = page_of("normative/2021/yzb-2021-3").one("section", "permanent")
    address = section.one("dd", "address-line").text
    assert address == "https://www.example.gov.cn/gongbao/normative/2021/yzb-2021-3/"
    assert section.one("path").attributes["d"] == qr_code(address)["path"]

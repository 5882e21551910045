"""The pictures of the README, taken from the built sample site: ``invoke pictures``.

``site.png`` shows a phone on which a reader goes from the home page to a search and to a document;
``gazette.png`` the cover and a page of an issue. Started as
``python -m docs.pictures.make_pictures OUTPUT`` from the root of the project, with the folder of the
built site; needs Chromium and pdftoppm, as the tests do.
"""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize

from tests.in_browser import PHONE, opened_browser, served

FOLDER = Path(__file__).parent
SCREENS = (
    ("", "main"),
    ("search/?q=依申请公开办理规范", "mark"),
    ("normative/2020/zzbf-2020-16/", "article.document h1"),
)
"""What is shown on the phone: addresses, and what must be seen before the picture is taken."""

ISSUE = "bulletins/2026/gongbao-2026-01/gongbao-2026-01.pdf"
PAGES = (1, 11)
"""The cover, and the page on which the second document begins."""

BACKGROUND = "#d9d9d9"
GAP = 20
"""Between two pictures and around them, in pixels."""

COLOURS = 48
"""Enough for text on plain grounds; keeps each picture under 120 KB."""


def screenshot(browser: Browser, address: str, path: str, awaited: str) -> Image.Image:
    """What a phone shows of a page, once ``awaited`` (a CSS selector) is there."""
    size = ViewportSize(width=PHONE["width"], height=PHONE["height"])
    page = browser.new_page(viewport=size)
    page.goto(address + path)
    page.wait_for_selector(awaited)
    picture = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return picture


def printed_page(pdf: Path, number: int) -> Image.Image:
    """A page of a PDF, 580 pixels wide."""
    chosen = ["-f", str(number), "-l", str(number), "-scale-to-x", "580", "-scale-to-y", "-1"]
    command = ["pdftoppm", "-png", *chosen, str(pdf)]
    return Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout))


def save_side_by_side(pictures: list[Image.Image], file: Path) -> None:
    """Write pictures of one height in a row, as a small palette PNG."""
    width = sum(picture.width + GAP for picture in pictures) + GAP
    row = Image.new("RGB", (width, pictures[0].height + 2 * GAP), BACKGROUND)
    left = GAP
    for picture in pictures:
        row.paste(picture, (left, GAP))
        left += picture.width + GAP
    row.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    print(f"{file.name}：{file.stat().st_size // 1000} KB", file=sys.stderr)


def make_pictures(site: Path) -> None:
    """Take all pictures of the site that was built into ``site``."""
    with served(site) as address, opened_browser() as browser:
        screens = [screenshot(browser, address, path, awaited) for path, awaited in SCREENS]
    save_side_by_side(screens, FOLDER / "site.png")
    pages = [printed_page(site / ISSUE, number) for number in PAGES]
    save_side_by_side(pages, FOLDER / "gazette.png")


if __name__ == "__main__":
    make_pictures(Path(sys.argv[1]))

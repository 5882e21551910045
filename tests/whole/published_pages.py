"""The pages of a built site by what they are, and the ways in which readers look at them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.in_browser import DESK, PHONE

NARROW = {"width": 320, "height": 640}
"""320 px: the width to which WCAG 1.4.10 asks pages to fold, as 400 % zoom of 1280 px."""


@dataclass(frozen=True)
class View:
    """How a reader looks: the device's scheme, the reading settings, and the screen."""

    name: str
    scheme: str = "light"
    settings: dict[str, str] = field(default_factory=dict)
    size: dict[str, int] = field(default_factory=lambda: PHONE)


LOOKS = (
    View("light"),
    View("dark", "dark"),
    View("black on white", settings={"contrast": "black-on-white"}),
    View("yellow on black", settings={"contrast": "yellow-on-black"}),
    View("largest text", settings={"size": "30"}),
    View("care", settings={"care": "on"}),
    View("care in the dark", "dark", {"care": "on", "size": "30"}),
)
"""All that the reading settings and the device can make of a page that differs in kind."""

SIZES = {"narrow": NARROW, "desk": DESK}


# Asked for again, a module is the one that has come before. After two frames all is painted.
STARTED = """async () => {
  const named = [...document.querySelectorAll("[data-script]")].map(e => e.dataset.script);
  const base = new URL(".", document.querySelector("script[src$='site.js']").src);
  await Promise.all(named.map(name => import(new URL(`${name}.js`, base))));
  const frame = () => new Promise(requestAnimationFrame);
  await frame().then(frame);
}"""


def paths(site: Path) -> list[str]:
    """The address of every page of the site, from its root."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = (path for path in found if not path.startswith("admin/"))
    return sorted(re.sub(r"(^|/)index\.html$", r"\1", path) for path in pages)


def one_of_each(site: Path) -> list[str]:
    """The heaviest page of each kind: pages that differ only in years, numbers and names are one."""
    kinds: dict[str, str] = {}
    for path in sorted(paths(site), key=lambda path: -_weight(site, path)):
        first, *rest = path.strip("/").split("/")
        shape = [re.sub(r"\d+", "0", part) if _is_list(part) else "name" for part in rest]
        kinds.setdefault("/".join((first, *shape)), path)
    return sorted(kinds.values())


def showing_all(site: Path) -> list[str]:
    """Few pages on which every class of the site stands at least once: each component, each form."""
    waiting = {path: _classes(site, path) for path in one_of_each(site)}
    chosen: list[str] = []
    shown: set[str] = set()
    while new := {path: names - shown for path, names in waiting.items() if names - shown}:
        chosen.append(max(new, key=lambda path: len(new[path])))
        shown |= waiting[chosen[-1]]
    return chosen


def _classes(site: Path, path: str) -> set[str]:
    named = re.findall(r'class="([^"]*)"', _file(site, path).read_text("utf-8"))
    return {name for names in named for name in names.split()}


def _is_list(part: str) -> bool:
    return part == "page" or part.isdigit()


def _weight(site: Path, path: str) -> int:
    return _file(site, path).stat().st_size


def _file(site: Path, path: str) -> Path:
    file = site / path
    return file / "index.html" if file.is_dir() else file


def opened(page: Page, address: str) -> None:
    """Go to a page and wait until the scripts of all its components have started."""
    page.goto(address)
    page.evaluate(STARTED)


@contextmanager
def looking(browser: Browser, view: View) -> Iterator[Page]:
    """A page of the browser with the settings of a view; no worker keeps what it has seen."""
    context = browser.new_context(
        viewport=view.size, color_scheme=view.scheme, service_workers="block"
    )
    kept = json.dumps(json.dumps(view.settings))
    context.add_init_script(f"localStorage.setItem('reader-settings', {kept})")
    yield context.new_page()
    context.close()

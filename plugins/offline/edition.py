"""What an offline edition has of a site: which files, and what becomes of each."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from plugins import urls
from plugins.model.dates import chinese_date
from plugins.offline.classic_scripts import classic_script
from plugins.offline.relative_links import Edition, canonical_address, relative_page

SCRIPTS = "static/js/"

ENTRIES = ("site.js", "search.js")
"""The modules that pages name; each becomes a classic script under the same name."""

OF_A_SERVER = (
    "404.html", urls.OFFLINE_PAGE, urls.SERVICE_WORKER, urls.APP_MANIFEST, urls.MANIFEST,
    "robots.txt", "sitemap*.xml", "admin/*", f"{urls.SEARCH_ENGINE}*",
    "*.pf_index", "*.pf_meta", "*/pagefind-entry.json",
)  # fmt: skip
"""What is of use behind a server only: pages that a host shows, the worker, Pagefind's engine."""

_ENGINE_OF_A_SERVER = ("pagefind_engine.js",)
_UNREADABLE = re.compile(r'<link rel="(?:manifest|modulepreload)"[^>]*>\n?')
_MODULE = re.compile(r'<script type="module"(?= src=)')
_MAIN = re.compile(r"<main\b[^>]*>")
_URL = re.compile(r'"url":"([^"\\]*)"')


class NoSite(Exception):
    """The folder holds no finished site."""


@dataclass(frozen=True, slots=True)
class OfflineSite:
    """The files of an offline edition, by their paths in it."""

    site: Path
    edition: Edition
    day: date
    scripts: dict[str, str]

    @classmethod
    def of(cls, site: Path, day: date) -> OfflineSite:
        """The edition of the site in a folder, which is as it was on ``day``.

        Raises:
            NoSite: there is none.
        """
        published = _published(site)
        modules = {name: site / name for name in published if _is_module(name)}
        sources = {
            PurePosixPath(name).name: path.read_text("utf-8") for name, path in modules.items()
        }
        left_out = {name for name in published if any(fnmatch(name, p) for p in OF_A_SERVER)}
        scripts = {
            SCRIPTS + entry: classic_script(entry, sources, _ENGINE_OF_A_SERVER)
            for entry in ENTRIES
            if entry in sources
        }
        files = (published - left_out - set(modules)) | set(scripts)
        home = (site / "index.html").read_text("utf-8")
        return cls(site, Edition.of(home, files), day, scripts)

    def paths(self) -> list[str]:
        """The paths of all files, in order."""
        return sorted(self.edition.files)

    def content(self, path: str) -> bytes:
        """The bytes of a file."""
        if path in self.scripts:
            return self.scripts[path].encode()
        made = (self.site / path).read_bytes()
        # Another HTML file is an attachment, and stays as it was attached.
        if PurePosixPath(path).name == "index.html":
            return self._page(made.decode(), path).encode()
        if path.startswith(urls.SEARCH) and path.endswith(".js"):
            return self._data(made.decode()).encode()
        return made

    def _page(self, page: str, path: str) -> str:
        folder = PurePosixPath(path).parent.as_posix().removeprefix(".")
        page = _MODULE.sub("<script defer", _UNREADABLE.sub("", page))
        notice = self._notice(canonical_address(page) or f"{self.edition.origin}/")
        return relative_page(_MAIN.sub(lambda main: main[0] + notice, page), folder, self.edition)

    def _notice(self, address: str) -> str:
        return (
            f'\n<p class="kept-notice">这是{chinese_date(self.day)}的离线版。此后的变化，包括文件是否仍然有效，'
            f'请联网后在<a href="{address}">网站上</a>查看。</p>'
        )

    def _data(self, script: str) -> str:
        """Data of the search, in which addresses are links from the search page."""

        def link(match: re.Match[str]) -> str:
            return f'"url":"{self.edition.link(match[1], urls.SEARCH)}"'

        return _URL.sub(link, script)


def _published(site: Path) -> set[str]:
    """The paths that the manifest of a site lists."""
    try:
        rows = json.loads((site / urls.MANIFEST).read_bytes())["files"]
        paths = {str(row["path"]) for row in rows}
    except (OSError, ValueError, KeyError, TypeError):
        raise NoSite(site) from None
    if "index.html" not in paths or not all((site / path).is_file() for path in paths):
        raise NoSite(site)
    return paths


def _is_module(path: str) -> bool:
    """Whether a file is a script of ours that other scripts import, or that pages start as a module."""
    return path.startswith(SCRIPTS) and path != f"{SCRIPTS}settings.js"

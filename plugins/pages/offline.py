"""Reading without a network: the service worker, the page that it shows, and the app's manifest.

The worker is ``theme/static/js/offline_worker.js``. A worker rules over the folder it comes from, so
``sw.js`` stands at the root of the site: it says what the build knows, and loads the worker. It
changes when there is a new issue (期); then browsers fetch that issue.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins import urls
from plugins.model.artifact import Artifact
from plugins.model.issue_contents import documents_of
from plugins.model.kinds.bulletin import BulletinRecord
from plugins.model.library import Library
from plugins.pages.frame import frame, page, site_of
from plugins.source_digest import source_digest

ISSUE_PAGES = 60
"""How many documents of an issue are kept at most: about 600 KB over the wire."""

COLOURS = {"background_color": "#ffffff", "theme_color": "#a6191e"}
"""The ground and the main colour of ``theme/styles/tokens.css``."""


def build_offline(library: Library, theme: str) -> list[Artifact]:
    """The page that is shown without a network, the worker, and the manifest of the app."""
    data = frame(library.site, "离线阅读", "") | {"url": "", "breadcrumb": []}
    return [
        page(site_of(library), urls.OFFLINE_PAGE, "offline.html", data),
        Artifact(urls.SERVICE_WORKER, "text", {"text": worker_text(library, theme)}),
        Artifact(urls.APP_MANIFEST, "text", {"text": manifest_text(library)}),
    ]


def worker_text(library: Library, theme: str) -> str:
    """The script ``sw.js``: what the worker has to know of this site, and the worker itself."""
    site = library.site
    scripts = sorted(f"static/js/{path.name}" for path in Path(theme).glob("components/*.js"))
    files = [urls.STYLESHEET, "static/js/settings.js", "static/js/site.js", *scripts]
    known = {
        "base": urls.href(site, ""),
        "search": urls.href(site, urls.SEARCH),
        "files": [urls.href(site, path) for path in files],
        "issue": [urls.href(site, folder) for folder in ("", *_current_issue(library))],
    }
    worker = urls.href(site, "static/js/offline_worker.js")
    return f"self.SITE = {_json(known)};\nimportScripts({_json(worker)});\n"


def manifest_text(library: Library) -> str:
    """The manifest with which a telephone installs the site as an app (W3C Web App Manifest)."""
    site = library.site
    icon = {"src": urls.href(site, "static/favicon.svg"), "sizes": "any", "type": "image/svg+xml"}
    names = {"name": site.name, "short_name": site.gazette_name, "lang": "zh-CN"}
    places = {"id": urls.href(site, ""), "start_url": urls.href(site, "")}
    shown = {"display": "standalone", "scope": urls.href(site, ""), "icons": [icon]}
    return _json(names | places | shown | COLOURS) + "\n"


@dataclass(frozen=True, slots=True)
class TextRecipe:
    """Writes the value ``text`` as UTF-8."""

    name: str = "text"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return source_digest(__file__)

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The file."""
        return str(inputs["text"]).encode()


def _current_issue(library: Library) -> list[str]:
    for document in library.of_kind("bulletins"):
        if isinstance(document.record, BulletinRecord):
            shown = (document, *documents_of(library, document.record)[:ISSUE_PAGES])
            return [urls.document_folder(each) for each in shown]
    return []


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

"""The editor in the browser as files of the site: its page, its configuration, its script.

Nothing is asked of any host but the own one and the git service: the page forbids it to the browser
(Content Security Policy), and the script's addresses of others are changed to files published here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.forms.browser_editor import editor_configuration
from plugins.model.artifact import Artifact
from plugins.model.office import Office
from plugins.model.site import Repository
from plugins.unchanged_file import read_unchanged

FOLDER = "admin"
"""Where the editor lies in the output, and its files in the theme."""

_SCRIPT = "sveltia-cms.js"
_COPIED = {
    "material-symbols.woff2": "material-symbols.woff2",
    "start.js": "start.js",
    "zh-CN.json": "locales/zh-CN.json",
    "licences/sveltia-cms.txt": "licences/sveltia-cms.txt",
    "licences/material-symbols.txt": "licences/material-symbols.txt",
}
_FONTS = "https://cdn.jsdelivr.net/fontsource/fonts"
REPLACED = {
    f"url({_FONTS}/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2)": (
        "url(material-symbols.woff2)"
    ),
    f"url({_FONTS}/source-sans-3:vf@5.3.0/latin-wght-normal.woff2)": 'local("sans-serif")',
    f"url({_FONTS}/noto-mono@5.3.0/latin-400-normal.woff2)": 'local("monospace")',
    "`${iP}@${rP}/locales`": "`locales`",
    "`${iP}/package.json`": "`data:application/json,{}`",
    "//# sourceMappingURL=sveltia-cms.js.map": "",
}
"""What the script asks of other hosts when the page opens, and what stands there instead."""

_SERVICES = {
    "github": ("https://api.github.com", "https://avatars.githubusercontent.com"),
    "gitlab": ("https://gitlab.com",),
    "gitea": ("https://gitea.com",),
}
_PAGE = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="same-origin">
<title>{title}</title>
<link rel="cms-config-url" type="application/json" href="config.json">
<link rel="icon" href="{icon}">
</head>
<body>
<noscript>网页编辑器需要 JavaScript，请在浏览器的设置里允许。</noscript>
<script src="start.js"></script>
<script src="sveltia-cms.js"></script>
</body>
</html>
"""


def build_editor(office: Office, theme: str) -> list[Artifact]:
    """The files of the editor; none for a site that names no repository."""
    repository = office.site.repository
    if repository is None:
        return []
    configuration = editor_configuration(office, repository)
    page = {
        "title": configuration["app_title"],
        "policy": content_security_policy(repository),
        "icon": f"{office.site.base_path}/static/favicon.svg",
    }
    script = {"sha256": _sha256(Path(theme, FOLDER, _SCRIPT))}
    return [
        Artifact(f"{FOLDER}/index.html", EditorPageRecipe.name, page),
        Artifact(f"{FOLDER}/config.json", EditorConfigurationRecipe.name, configuration),
        Artifact(f"{FOLDER}/{_SCRIPT}", "editor-script", script),
        *(_copied(Path(theme), source, target) for source, target in _COPIED.items()),
    ]


def _copied(theme: Path, source: str, target: str) -> Artifact:
    path = f"{FOLDER}/{source}"
    inputs = {"root": "theme", "path": path, "sha256": _sha256(theme / path)}
    return Artifact(f"{FOLDER}/{target}", "file", inputs)


def content_security_policy(repository: Repository) -> str:
    """What the browser may load: the editor's own files, and the git service."""
    own = _SERVICES[repository.service]
    address = urlsplit(repository.server)
    hosts = " ".join((f"{address.scheme}://{address.netloc}",) if repository.server else own)
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            f"img-src 'self' data: blob: {hosts}",
            "media-src 'self' blob:",
            f"connect-src 'self' data: blob: {hosts}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


@dataclass(frozen=True)
class EditorPageRecipe:
    """Fills ``title``, ``policy`` and ``icon`` into the page."""

    name: str = "editor-page"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module: nothing else shapes the bytes."""
        return _sha256(Path(__file__))

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The page."""
        return _PAGE.format(**{key: escape(text) for key, text in inputs.items()}).encode()


@dataclass(frozen=True)
class EditorConfigurationRecipe:
    """Writes the inputs as JSON."""

    name: str = "editor-configuration"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """Always the same: the inputs are all that is written."""
        return "1"

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The configuration."""
        return json.dumps(inputs, ensure_ascii=False, indent=1).encode()


@dataclass(frozen=True)
class EditorScriptRecipe:
    """The script of the theme in folder ``theme`` without addresses of other hosts.

    The inputs name its SHA-256, so that the recipe is pure.
    """

    theme: str
    name: str = "editor-script"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """The digest of this module, which says what is replaced."""
        return _sha256(Path(__file__))

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """The script.

        Raises:
            ChangedFileError: the script is not the one of the inputs.
            ValueError: an address does not stand in it once: then it is another version, and
                ``REPLACED`` has to follow.
        """
        script = read_unchanged(Path(self.theme, FOLDER), _SCRIPT, inputs["sha256"]).decode()
        for found, put in REPLACED.items():
            if script.count(found) != 1:
                raise ValueError(f"{_SCRIPT} 里应当有一处：{found}")
            script = script.replace(found, put)
        return script.encode()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()

"""The recipe "page": a Jinja template and plain data give the bytes of a page.

A template sees ``site`` (who publishes), ``data`` (this page), ``files`` (size and SHA-256 of the files
that the page needs to know of, by output path), ``href(path)`` (a link to an output path),
``qr_code(address)``, ``once(component)`` (the text of a component that takes the site alone, made once
for all pages) and the filter ``shown_size``, and nothing global. So a page changes when its inputs
change, or when the sources change that its template is made of; ``PageRecipe.version`` covers exactly
these.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
import segno

from plugins.model.artifact import worked_out
from plugins.pages.theme import FOLDERS, opened_theme, theme_state
from plugins.source_digest import making_version

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)

_REFERENCE = re.compile(
    r"""\{%[-+]?\s*(?:extends|include|import|from)\b\s*"""
    r"""((?:"[^"]*"|'[^']*')(?=\s*(?:[-+]?%\}|import\b|as\b|ignore\b|with(?:out)?\b))|)"""
)
"""Where a template names another: the name in its marks, or nothing where that is no constant.

Every build asks this of every template. Jinja's own parser knows it too, and takes ten times as long.
"""


@dataclass(frozen=True, slots=True)
class PageRecipe:
    """Renders ``inputs["template"]`` of the theme in folder ``theme`` with ``site`` and ``data``."""

    theme: str
    state: str = field(init=False)
    """The state of the theme when the recipe was made: a build looks once whether it has changed."""

    def __post_init__(self) -> None:
        """Look at the theme."""
        object.__setattr__(self, "state", theme_state(self.theme))

    @property
    def name(self) -> str:
        """The name that artifacts use for this recipe."""
        return "page"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """A digest of the template, of all that it extends, includes or imports, and of the engine.

        Raises:
            jinja2.TemplateNotFound: the theme has no such template.
        """
        return _version(self.theme, self.state, inputs["template"])

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """Render the page as UTF-8.

        Raises:
            jinja2.UndefinedError: the template uses a value that the data does not have.
        """
        theme = opened_theme(self.theme, self.state)
        template = theme.get_template(inputs["template"])
        own = {"data": worked_out(inputs["data"]), "files": inputs.get("files", {})}
        return template.render(theme.of_site(worked_out(inputs["site"])) | own).encode()


@lru_cache(maxsize=256)
def _version(theme: str, _state: str, template: str) -> str:
    digests = template_digests(theme, template)
    parts = [f"{name} {digests[name]}" for name in sorted(digests)]
    parts += [jinja2.__version__, segno.__version__, making_version()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def template_digests(theme: str, template: str) -> dict[str, str]:
    """The digests of a template's source and of every source that it needs, by template name.

    Raises:
        jinja2.TemplateNotFound: a template is missing.
        ValueError: a template names another by a value, so that what it needs cannot be known.
    """
    digests: dict[str, str] = {}
    waiting = [template]
    while waiting:
        name = waiting.pop()
        if name not in digests:
            path = _find(theme, name)
            state = path.stat()
            digests[name], needed = _read(str(path), state.st_mtime_ns, state.st_size)
            waiting.extend(needed)
    return digests


def _find(theme: str, name: str) -> Path:
    for folder in FOLDERS:
        path = Path(theme, folder, name)
        if path.is_file():
            return path
    raise jinja2.TemplateNotFound(name)


# Many templates need the same one; with time and size in the key, one that is edited is read anew.
@lru_cache(maxsize=256)
def _read(path: str, _modified: int, _size: int) -> tuple[str, tuple[str, ...]]:
    source = Path(path).read_bytes()
    named = _REFERENCE.findall(_COMMENT.sub("", source.decode("utf-8")))
    if not all(named):
        raise ValueError(f"{path}: a template must be named by a constant")
    return hashlib.sha256(source).hexdigest(), tuple(name.strip("'\"") for name in named)

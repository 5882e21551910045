"""The recipe "page": a Jinja template and plain data give the bytes of a page.

A template sees ``site`` (who publishes), ``data`` (this page), ``files`` (size and SHA-256 of the files
that the page needs to know of, by output path), ``href(path)`` (a link to an output path),
``qr_code(address)`` and the filter ``shown_size``, and nothing global. So a page changes when its inputs
change, or when the sources change that its template is made of; ``PageRecipe.version`` covers exactly
these.
"""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2
import segno
from jinja2 import meta

from plugins import urls
from plugins.model.site import Site
from plugins.pages.sizes import shown_size
from plugins.qr_code import QrCode, qr_code
from plugins.source_digest import source_digest

FOLDERS = ("templates", "components")
"""Where template names are looked for in the theme's folder, in this order."""


@dataclass(frozen=True, slots=True)
class PageRecipe:
    """Renders ``inputs["template"]`` of the theme in folder ``theme`` with ``site`` and ``data``."""

    theme: str

    @property
    def name(self) -> str:
        """The name that artifacts use for this recipe."""
        return "page"

    def version(self, inputs: Mapping[str, Any]) -> str:
        """A digest of the template, of all that it extends, includes or imports, and of the engine.

        Raises:
            jinja2.TemplateNotFound: the theme has no such template.
        """
        digests = template_digests(self.theme, inputs["template"])
        parts = [f"{name} {digests[name]}" for name in sorted(digests)]
        parts += [jinja2.__version__, segno.__version__, _own_digest()]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def make(self, inputs: Mapping[str, Any]) -> bytes:
        """Render the page as UTF-8.

        Raises:
            jinja2.UndefinedError: the template uses a value that the data does not have.
        """
        template = environment(self.theme).get_template(inputs["template"])
        shown = inputs["site"]
        identity = Site(**{f.name: shown[f.name] for f in fields(Site) if f.name in shown})
        href = partial(urls.href, identity)
        seen = {"site": inputs["site"], "data": inputs["data"], "href": href, "qr_code": qr_code}
        seen |= {"files": inputs.get("files", {})}
        return template.render(seen).encode()


@lru_cache
def environment(theme: str) -> jinja2.Environment:
    """The Jinja environment of a theme, one a process: compiled templates are kept in it."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader([f"{theme}/{folder}" for folder in FOLDERS]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    made.filters["shown_size"] = shown_size
    # JSON with Chinese as it is and without spaces, in the order in which it was written.
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made


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


# Time and size are in the key so that a build that serves and watches sees an edited template.
@lru_cache(maxsize=256)
def _read(path: str, _modified: int, _size: int) -> tuple[str, tuple[str, ...]]:
    source = Path(path).read_bytes()
    tree = jinja2.Environment(autoescape=True).parse(source.decode("utf-8"))
    names = list(meta.find_referenced_templates(tree))
    if None in names:
        raise ValueError(f"{path}: a template must be named by a constant")
    return hashlib.sha256(source).hexdigest(), tuple(name for name in names if name)


@lru_cache(maxsize=1)
def _own_digest() -> str:
    used = (str(inspect.getsourcefile(one)) for one in (Site, QrCode, shown_size))
    return source_digest(__file__, urls.__file__, *used)

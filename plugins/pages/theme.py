"""The templates of a theme, compiled once a process, and what they see of the site on every page."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import fields
from functools import lru_cache, partial
from pathlib import Path
from types import FunctionType
from typing import Any, cast

import jinja2
from jinja2.runtime import Context
from markupsafe import escape

from plugins import urls
from plugins.model.site import Site
from plugins.pages.sizes import shown_size
from plugins.qr_code import qr_code

FOLDERS = ("templates", "components")
"""Where template names are looked for in the theme's folder, in this order."""

_SPECIAL = re.compile("[&<>'\"]")
"""What HTML gives a meaning to."""


class _PlainCalls(Context):
    """What a template sees, where no function asks for the context or for how texts are escaped."""

    def call(self, function: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        """Call a component or a function; what Jinja adds for those that ask is left out."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return function(*args, **named)


class Theme(jinja2.Environment):
    """The templates of a theme, compiled once a process, and what they say of the site on every page.

    A page is hundreds of small steps, and Jinja's are made for every case: that templates change or
    have globals of their own, that functions want the context, that data are objects rather than
    dicts. Here none of this is so, and making a page takes a third of the time.
    """

    context_class = _PlainCalls

    def __init__(self, folder: str) -> None:
        """Find the sources in ``folder``; they are read when they are asked for."""
        super().__init__(
            loader=jinja2.FileSystemLoader([f"{folder}/{each}" for each in FOLDERS]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self.globals.clear()
        self.filters["shown_size"] = shown_size
        # JSON with Chinese as it is and without spaces, in the order in which it was written.
        self.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        self._templates: dict[str, jinja2.Template] = {}
        self._site: Mapping[str, Any] = {}
        self._of_site: dict[str, Any] = {}

    def of_site(self, site: Mapping[str, Any]) -> dict[str, Any]:
        """What templates see on every page of a site; made anew for another site only."""
        if not self._of_site or site != self._site:
            identity = Site(**{f.name: site[f.name] for f in fields(Site) if f.name in site})
            once = partial(_once, {}, site)
            made = {"site": site, "href": partial(urls.href, identity), "once": once}
            self._site, self._of_site = site, made | {"qr_code": qr_code}
        return self._of_site

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> jinja2.Template:
        """A template by its name, which is in every case a text."""
        found = self._templates.get(str(name))
        if found is None:
            found = self._templates[str(name)] = super().get_template(name, parent, globals)
            # The code of a template finds the function by which it escapes among its own names.
            cast(FunctionType, found.root_render_func).__globals__["escape"] = _escaped
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """A mere dict: importing a component asks each time whether there are globals."""
        return d or {}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """``data.title`` is ``data["title"]`` first: data are dicts."""
        try:
            return obj[attribute]
        except (TypeError, LookupError):
            return super().getattr(obj, attribute)


def _escaped(value: Any) -> str:
    """A value as text in HTML: most hold nothing special, and are what they are."""
    return value if type(value) is str and not _SPECIAL.search(value) else escape(value)


def _once(
    made: dict[Callable[..., str], str], site: Mapping[str, Any], component: Callable[..., str]
) -> str:
    """The text of a component for a site, from ``made`` if it is there."""
    if component not in made:
        made[component] = component(site)
    return made[component]


# One: a build has one theme, and a preview starts a new process when its theme is changed.
@lru_cache(maxsize=1)
def opened_theme(folder: str, state: str) -> Theme:
    """The theme in a folder as it is in a state (``theme_state``), one a process."""
    return Theme(folder)


def theme_state(folder: str) -> str:
    """A text that changes when a template of the theme is changed, made or deleted."""
    paths = sorted(path for each in FOLDERS for path in Path(folder, each).glob("*.html"))
    states = ((path, path.stat()) for path in paths)
    lines = [f"{path} {state.st_mtime_ns} {state.st_size}" for path, state in states]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()

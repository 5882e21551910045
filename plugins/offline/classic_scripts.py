"""Modules of JavaScript as one classic script, which a browser runs also from a disk.

Each module becomes a function that is called when it is needed first and gives what the module
exports. What our own modules use is understood, at the beginning of a line: ``import { a, b as c }
from "./x.js"``, ``export`` before a function, class or constant, ``import(...)`` of one module or,
with a name put in, of one that exports ``start``, and ``import.meta.url``. Anything else is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_IMPORT = re.compile(r'^import \{([^{}]*)\} from "\./([\w.]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
_LATER = re.compile(r"\bimport\((?:\"\./([\w.]+)\"|`\./\$\{[^`]*\}\.js`)\)")
_OTHER = re.compile(r"^(?:import|export)\b.*|^.*\bimport\.meta\b(?!\.url\b).*", re.MULTILINE)
_START = re.compile(r"^export (?:async )?function start\(", re.MULTILINE)

_FRAME = """\
(function () {{
"use strict";
const here = document.currentScript.src;
const modules = {{}}, made = {{}};
const $classic = {{
  need: (name) => (made[name] ??= modules[name]()),
  later: (path) => Promise.resolve().then(() => $classic.need(path.slice(2))),
  address: (name) => new URL(name, here).href,
}};
{modules}
$classic.need("{entry}");
}})();
"""


class NotClassic(ValueError):
    """A module does what is not understood here; the message says where."""


def classic_script(entry: str, sources: Mapping[str, str], without: Sequence[str] = ()) -> str:
    """The module ``entry`` and all that it needs, as one script.

    ``sources`` are modules by file name, all of one folder, in which the script is to stand too. Those
    named in ``without`` are never asked for in the reader's browser.

    Raises:
        NotClassic: a module is missing, is needed in a circle, or has a form that is not known here.
    """
    known = {name: source for name, source in sources.items() if name not in without}
    needed: dict[str, str] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            if name not in known:
                raise NotClassic(f"没有脚本 {name}")
            needed[name] = known[name]
            later = (module for module in _asked_later(known[name], known) if module not in without)
            waiting += [*_imported(known[name]), *later]
    for name in needed:
        _refuse_circle(name, needed, [])
    modules = "\n".join(_module(name, needed[name]) for name in sorted(needed))
    return _FRAME.format(modules=modules, entry=entry)


def _imported(source: str) -> list[str]:
    return [match[2] for match in _IMPORT.finditer(source)]


def _asked_later(source: str, known: Mapping[str, str]) -> Iterator[str]:
    """The modules that may be asked for while the script runs."""
    for match in _LATER.finditer(source):
        if match[1]:
            yield match[1]
        else:
            yield from (name for name in known if _START.search(known[name]))


def _refuse_circle(name: str, sources: Mapping[str, str], above: Sequence[str]) -> None:
    if name in above:
        raise NotClassic(f"脚本互相引用：{' → '.join((*above, name))}")
    for needed in _imported(sources[name]):
        _refuse_circle(needed, sources, (*above, name))


def _module(name: str, source: str) -> str:
    exported = [match[2] for match in _EXPORT.finditer(source)]
    body = _IMPORT.sub(_need, _EXPORT.sub(r"\1 \2", source))
    if other := _OTHER.search(body):
        raise NotClassic(f"{name} 里有不能改写的一行：{other[0].strip()}")
    body = re.sub(r"(?<![\w.#$])import\(", "$classic.later(", body)
    body = body.replace("import.meta.url", f'$classic.address("{name}")')
    return f'modules["{name}"] = () => {{\n{body}\nreturn {{ {", ".join(exported)} }};\n}};'


def _need(match: re.Match[str]) -> str:
    names = match[1].replace(" as ", ": ")
    return f'const {{{names}}} = $classic.need("{match[2]}");'

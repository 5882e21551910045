"""Cases as documents: small libraries in Markdown, with what is to be found in them.

A case is a section: a title, files in fenced blocks named by their paths, and what follows after
``应当：``. Fields that a case leaves out are filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
DEFAULTS = {
    "": {
        "title": "关于试验的通知",
        "publish_datetime": "2021-08-27 09:00",
        "issuer": "[甲县人民政府]",
    },
    "planning": {"plan_type": "专项规划"},
}


@dataclass(frozen=True)
class LibraryCase:
    """A case: its files by path, and what is expected, as it is written."""

    title: str
    files: dict[str, str]
    expected: str


def read_library_cases(name: str) -> list[LibraryCase]:
    """The cases of one file."""
    sections = re.split(r"^## ", (CASES / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [_read_case(section) for section in sections]


def _read_case(section: str) -> LibraryCase:
    title, rest = section.split("\n", 1)
    files = re.findall(r"^~~~ (\S+)\n(.*?)^~~~$", rest, re.MULTILINE | re.DOTALL)
    written = {path: _with_defaults(path.split("/")[0], fields) for path, fields in files}
    return LibraryCase(title, written, rest.split("应当：\n", 1)[1].strip())


def _with_defaults(kind: str, fields: str) -> str:
    needed = DEFAULTS[""] | DEFAULTS.get(kind, {})
    missing = {
        name: value
        for name, value in needed.items()
        if not re.search(rf"^{name}:", fields, re.MULTILINE)
    }
    more = "".join(f"{name}: {value}\n" for name, value in missing.items())
    return f"---\n{fields}{more}---\n正文。\n"

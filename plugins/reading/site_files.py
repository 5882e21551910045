"""site.yaml and organisations.yaml: who publishes, and which bodies there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugins.model.office import Vocabularies
from plugins.model.organisation import Organisation, OrganisationCode, OrganisationName
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.front_matter import Fields, parse_yaml
from plugins.reading.records import parse_record
from plugins.reading.source_files import (
    VOCABULARIES,
    VOCABULARY_NAMES,
    SourceFile,
    read_text,
)


@dataclass(frozen=True, kw_only=True)
class _NameEntry:
    """A name in organisations.yaml."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}
    name: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class _CodeEntry:
    """A code in organisations.yaml that was not used at all times."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}
    code: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """A body in organisations.yaml."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}
    id: str
    names: tuple[_NameEntry, ...]
    codes: tuple[str | _CodeEntry, ...] = ()
    credit_code: str = ""
    external: bool = False
    sample: bool = False


@dataclass(frozen=True, kw_only=True)
class _Register:
    """The whole of organisations.yaml."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}
    organisations: tuple[_Entry, ...]


def read_site(folder: Path, shown: str) -> tuple[Site | None, list[Problem]]:
    """The identity of the site; None with the problems when it cannot be read."""
    found = _read_fields(folder, shown, "site.yaml", "写明 name、base_url、gazette_name")
    if isinstance(found, Problem):
        return None, [found]
    file, fields = found
    site = parse_record(Site, file, fields)
    if isinstance(site, list):
        return None, site
    if not _is_time_zone(site.time_zone):
        line = fields.lines.get("time_zone", 1)
        message = f"没有“{site.time_zone}”这个时区"
        return None, [file.problem("M106", message, "写 Asia/Shanghai，或者删去这一行", line)]
    return site, []


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
    return True


def read_organisations(folder: Path, shown: str) -> tuple[tuple[Organisation, ...], list[Problem]]:
    """The bodies that may issue documents."""
    found = _read_fields(folder, shown, "organisations.yaml", "列出发文机关")
    if isinstance(found, Problem):
        return (), [found]
    file, fields = found
    register = parse_record(_Register, file, fields)
    if isinstance(register, list):
        return (), register
    entries = enumerate(register.organisations)
    return tuple(_organisation(entry, fields, n) for n, entry in entries), []


def read_vocabularies(folder: Path, shown: str) -> tuple[Vocabularies, list[Problem]]:
    """The lists of words that a county edits; one that is not there does not restrict a field."""
    vocabularies: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for name in VOCABULARY_NAMES:
        relative = f"{VOCABULARIES}/{name}.yaml"
        if (folder / relative).is_file():
            found = _read_fields(folder, shown, relative, "")
            words = found if isinstance(found, Problem) else _words(*found)
            if isinstance(words, Problem):
                problems.append(words)
            else:
                vocabularies[name] = words
    return vocabularies, problems


def _words(file: SourceFile, fields: Fields) -> dict[str, str] | Problem:
    """The words of a vocabulary: a list, or each word with what belongs to it."""
    words = fields.values.get("values")
    if set(fields.values) == {"values"} and isinstance(words, list):
        words = dict.fromkeys((word for word in words if isinstance(word, str)), "")
        if len(words) == len(fields.values["values"]):
            return words
    elif set(fields.values) == {"values"} and isinstance(words, dict):
        plain = {str(word): str(remark) for word, remark in words.items()}
        if plain == words:
            return plain
    hint = "写一行 values:，下面每行一个词，以“  - ”开头"
    return file.problem("M107", "不是词表", hint)


def _read_fields(
    folder: Path, shown: str, name: str, hint: str
) -> tuple[SourceFile, Fields] | Problem:
    file = SourceFile(folder / name, name, f"{shown}/{name}")
    if not file.path.is_file():
        return file.problem("F109", f"缺少 {name}", f"在内容文件夹里建立这个文件，{hint}")
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    fields = parse_yaml(file, text)
    return fields if isinstance(fields, Problem) else (file, fields)


def _organisation(entry: _Entry, fields: Fields, index: int) -> Organisation:
    names = tuple(OrganisationName(n.name, n.since, n.until) for n in entry.names)
    prefix = f"organisations.{index}"
    line = fields.lines.get(f"{prefix}.credit_code", fields.lines.get(prefix, 1))
    codes = tuple(
        OrganisationCode(c) if isinstance(c, str) else OrganisationCode(c.code, c.since, c.until)
        for c in entry.codes
    )
    return Organisation(
        entry.id, names, codes, entry.credit_code, entry.external, entry.sample, line
    )

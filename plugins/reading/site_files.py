"""What belongs to no document: site.yaml, organisations.yaml, the lists of words, search.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugins.model.office import Vocabularies
from plugins.model.organisation import Organisation, OrganisationCode, OrganisationName
from plugins.model.register import OrganisationEntry, Register
from plugins.model.search_words import SearchWords
from plugins.model.site import Site
from plugins.problems import Problem
from plugins.reading.front_matter import parse_yaml
from plugins.reading.records import parse_record
from plugins.reading.source_files import (
    VOCABULARIES,
    VOCABULARY_NAMES,
    SourceFile,
    read_text,
)
from plugins.reading.written_fields import Fields
from plugins.reading.written_values import shown_value


def read_site(folder: Path, shown: str) -> tuple[Site | None, list[Problem]]:
    """The identity of the site; None with the problems when it cannot be read."""
    site, _lines, problems = read_site_with_lines(folder, shown)
    return site, problems


def read_site_with_lines(
    folder: Path, shown: str
) -> tuple[Site | None, Mapping[str, int], list[Problem]]:
    """The same, with the lines of its fields (``rules.0.code``)."""
    hint = "写明 name、base_url、gazette_name"
    found = _read_fields(folder, shown, "site.yaml", hint, "name: 样例县人民政府公报")
    if isinstance(found, Problem):
        return None, {}, [found]
    file, fields = found
    site = parse_record(Site, file, fields)
    if isinstance(site, list):
        return None, fields.lines, site
    if not _is_time_zone(site.time_zone):
        line = fields.lines.get("time_zone", 1)
        message = f"没有“{shown_value(site.time_zone)}”这个时区"
        hint = "写 Asia/Shanghai，或者删去这一行"
        return None, fields.lines, [file.problem("M106", message, hint, line)]
    return site, fields.lines, []


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
    return True


def read_organisations(folder: Path, shown: str) -> tuple[tuple[Organisation, ...], list[Problem]]:
    """The bodies that may issue documents."""
    example = "organisations: [……]"
    found = _read_fields(folder, shown, "organisations.yaml", "列出发文机关", example)
    if isinstance(found, Problem):
        return (), [found]
    file, fields = found
    register = parse_record(Register, file, fields)
    if isinstance(register, list):
        return (), register
    entries = enumerate(register.organisations)
    return tuple(_organisation(entry, fields, n) for n, entry in entries), []


def read_search_words(
    folder: Path, shown: str
) -> tuple[SearchWords, Mapping[str, int], list[Problem]]:
    """Synonyms and recommended documents, with the lines of their fields; nothing without the file."""
    if not (folder / "search.yaml").is_file():
        return SearchWords(), {}, []
    found = _read_fields(folder, shown, "search.yaml", "", "synonyms: [[惠民, 惠农]]")
    if isinstance(found, Problem):
        return SearchWords(), {}, [found]
    file, fields = found
    words = parse_record(SearchWords, file, fields)
    if isinstance(words, list):
        return SearchWords(), {}, words
    return words, fields.lines, []


def read_vocabularies(folder: Path, shown: str) -> tuple[Vocabularies, list[Problem]]:
    """The lists of words that a county edits; one that is not there does not restrict a field."""
    vocabularies: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for name in VOCABULARY_NAMES:
        relative = f"{VOCABULARIES}/{name}.yaml"
        if (folder / relative).is_file():
            found = _read_fields(folder, shown, relative, "", "values: [甲, 乙]")
            words = found if isinstance(found, Problem) else _words(*found)
            if isinstance(words, Problem):
                problems.append(words)
            else:
                vocabularies[name] = words
    return vocabularies, problems


def _words(file: SourceFile, fields: Fields) -> dict[str, str] | Problem:
    """The words of a vocabulary: a list, or each word with what belongs to it."""
    words = fields.values.get("values")
    unknown = next((name for name in fields.values if name != "values"), None)
    if unknown is not None:
        message = f"不认识的字段“{shown_value(unknown)}”"
        return file.problem("M107", message, _WORDS_HINT, fields.lines.get(unknown, 1))
    if not isinstance(words, (list, dict)):
        return file.problem("M107", "不是词表", _WORDS_HINT, fields.lines.get("values", 1))
    remarks: dict[str, str] = {}
    for name, word, remark in _entries(words, fields):
        line = fields.lines.get(f"values.{name}", 1)
        if not isinstance(word, str) or not isinstance(remark, str):
            message = f"“{shown_value(word)}”不是一个词"
            return file.problem("M107", message, "一行写一个词；有冒号的用引号括起来", line)
        if word in remarks:
            return file.problem("M107", f"“{shown_value(word)}”写了两次", "删去其中一个", line)
        remarks[word] = remark
    return remarks


_WORDS_HINT = "写一行 values:，下面每行一个词，以“  - ”开头"


def _entries(words: list[Any] | dict[str, Any], fields: Fields) -> Iterator[tuple[str, Any, Any]]:
    """Each entry's name among the lines, its word, and what is written beside it, mostly nothing."""
    if isinstance(words, list):
        yield from ((str(index), word, "") for index, word in enumerate(words))
    elif any(not isinstance(remark, str) for remark in words.values()):
        yield from (
            (word, word if isinstance(remark, str) else remark, remark)
            for word, remark in words.items()
        )
    else:  # a word beside which nothing is written is no value, but has its line
        names = (name.removeprefix("values.") for name in fields.lines if name != "values")
        yield from ((name, name, words.get(name, "")) for name in names)


def _read_fields(
    folder: Path, shown: str, name: str, hint: str, example: str
) -> tuple[SourceFile, Fields] | Problem:
    file = SourceFile(folder / name, name, f"{shown}/{name}")
    if not file.path.is_file():
        return file.problem("F109", f"缺少 {name}", f"在内容文件夹里建立这个文件，{hint}")
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    fields = parse_yaml(file, text, example=example)
    return fields if isinstance(fields, Problem) else (file, fields)


def _organisation(entry: OrganisationEntry, fields: Fields, index: int) -> Organisation:
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

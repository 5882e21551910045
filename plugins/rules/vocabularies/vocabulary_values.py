"""V201: a field whose values a county lists in a vocabulary holds words of that list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from plugins.model.document import Document
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.office import Office
from plugins.problems import Severity
from plugins.rules.rule import DocumentRule, Finding, in_field

_SEPARATORS = re.compile(r"\s*[\\/＼／>＞\-－—]+\s*")
"""What stands between 大类 and 小类 elsewhere (domain.md §2.6); here it is one slash."""

_NOT_PUBLIC = re.compile("依申请|不予|不公开")
"""Whoever writes this has to weigh whether to publish at all: a similar word is no proposal."""


def check(document: Document, office: Office) -> Iterator[Finding]:
    """Fields with ``ValuesOf``, also those of values inside the record."""
    for path, term, vocabulary, value in _chosen(document.record):
        words = office.vocabularies.get(vocabulary)
        if value and words is not None and value not in words:
            place = f"{office.folder}/vocabularies/{vocabulary}.yaml"
            proposal = "" if _NOT_PUBLIC.search(value) else _proposal(value, words)
            hint = f"{proposal}词表在 {place}，确实需要的词可以加进去"
            yield in_field(document, path, f"{term}“{value}”不在词表里", hint)


def _chosen(record: Any, prefix: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Path, Chinese name, vocabulary and text of each value that has a vocabulary."""
    record_class: type = type(record)
    for own in _concerned(record_class):
        for path, value in _members(getattr(record, own.name), f"{prefix}{own.name}"):
            if own.vocabulary:
                yield path, own.term.name, own.vocabulary, value
            elif is_dataclass(value):
                yield from _chosen(value, f"{path}.")


@cache
def _concerned(record_class: type) -> tuple[Field, ...]:
    """The fields that have a vocabulary, or hold values that have one."""
    return tuple(
        own
        for own in fields_of(record_class)
        if own.vocabulary or (own.group and _concerned(own.group))
    )


def _members(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """A value under its path; the members of a list, each under its own."""
    if isinstance(value, tuple):
        yield from ((f"{path}.{index}", member) for index, member in enumerate(value))
    else:
        yield path, value


def _proposal(value: str, words: Mapping[str, str]) -> str:
    """What was most likely meant, by its separators or by its letters."""
    meant = _SEPARATORS.sub("/", value.strip())
    close = [meant] if meant in words else get_close_matches(meant, words, n=1, cutoff=0.5)
    return f"是不是“{close[0]}”？" if close else ""


RULE = DocumentRule(
    "V201",
    Severity.ERROR,
    "主题分类、公开方式等字段写词表里的词",
    "政务信息资源目录编制指南；domain.md §2.6、§11",
    "对照 vocabularies 文件夹里的词表填写，确实需要的词加进词表",
    check,
    of_one_field=True,
)

"""JSON Schemas (draft 2020-12) of front matter and of the YAML files of a content folder.

They say what ``plugins.reading`` accepts, in terms that editors' programs understand. A text may
look like a number (``phone: 12345``): our reader takes it for a text, and so does the schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plugins.forms.words import words_of
from plugins.model.kinds import KINDS
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.office import Vocabularies
from plugins.model.register import Register
from plugins.model.search_words import SearchWords
from plugins.model.site import Site

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

DRAFT = "https://json-schema.org/draft/2020-12/schema"
DATE = r"^\d{4}-\d{2}-\d{2}$"
TIME = r"^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?$"

_VALUES: dict[str, Schema] = {
    "text": {"type": ["string", "number"]},
    "whole number": {"type": "integer"},
    "number": {"type": "number"},
    "yes or no": {"type": "boolean"},
    "date": {"type": "string", "format": "date", "pattern": DATE},
    "time": {"type": "string", "pattern": TIME},
}


def all_schemas(vocabularies: Vocabularies) -> dict[str, Schema]:
    """Every schema by name: the kinds by their folders, those of the other files by theirs.

    The words of ``vocabularies`` are the only values of the fields that take from them.
    """
    kinds = {
        kind.folder: _document_schema(f"{kind.title}的信息栏", fields_of(kind.record), vocabularies)
        for kind in KINDS
    }
    return {
        **kinds,
        "site": _document_schema("网站（site.yaml）", fields_of(Site), vocabularies),
        "organisations": _document_schema(
            "机关和单位（organisations.yaml）", fields_of(Register), vocabularies
        ),
        "search": _document_schema("搜索（search.yaml）", fields_of(SearchWords), vocabularies),
        "vocabulary": _vocabulary_schema(),
    }


def _document_schema(title: str, fields: Iterable[Field], words: Vocabularies) -> Schema:
    return {"$schema": DRAFT, "title": title} | _group(fields, words)


def _group(fields: Iterable[Field], words: Vocabularies) -> Schema:
    """Fields by their keys; an unknown key is a mistake."""
    members = tuple(fields)
    group: Schema = {
        "type": "object",
        "properties": {own.name: _field(own, words) for own in members},
        "additionalProperties": False,
    }
    if needed := [own.name for own in members if own.required]:
        group["required"] = needed
    return group


def _field(own: Field, words: Vocabularies) -> Schema:
    described: Schema = {"title": own.term.name, "description": words_of(own)}
    if own.term.example:
        described["examples"] = [own.term.example]
    if own.default is not None:
        described["default"] = own.default
    value = _value(own, words)
    if own.nested:
        value = {"type": "array", "items": value}
    if own.many:
        return described | {"type": "array", "items": value}
    return described | value


def _value(own: Field, words: Vocabularies) -> Schema:
    if own.choices:
        return {"type": "string", "enum": list(own.choices)}
    if listed := words.get(own.vocabulary):
        return {"type": "string", "enum": list(listed)}
    group = _group(own.members, words)
    if own.shape == "group":
        return group
    value = dict(_VALUES[own.shape])
    if own.bounds:
        value |= {"minimum": own.bounds.least, "maximum": own.bounds.greatest}
    return {"anyOf": [value, group]} if own.members else value


def _vocabulary_schema() -> Schema:
    """A list of words, or each word with what belongs to it."""
    word = {"type": ["string", "number"]}
    words = {"type": "array", "items": word, "uniqueItems": True}
    explained = {"type": "object", "additionalProperties": {"type": ["string", "number", "null"]}}
    values = {
        "title": "词",
        "description": "一行一个词；词后面可以用冒号写上与它有关的内容",
        "anyOf": [words, explained],
    }
    return {
        "$schema": DRAFT,
        "title": "词表",
        "type": "object",
        "properties": {"values": values},
        "required": ["values"],
        "additionalProperties": False,
    }

"""The text of a new file: front matter as an editor would write it, and room for the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from plugins.model.kinds.fields import Field, Shape

_TAGS: dict[Shape, str] = {
    "whole number": "tag:yaml.org,2002:int",
    "number": "tag:yaml.org,2002:float",
    "yes or no": "tag:yaml.org,2002:bool",
    "date": "tag:yaml.org,2002:timestamp",
}
_MORE = "# 还可以写的字段见 docs/fields.md。\n"


def file_text(fields: Iterable[Field], values: Mapping[str, Any]) -> str:
    """A file with these values in the order of the fields; nothing is quoted that need not be."""
    node = _mapping(fields, values)
    block = yaml.serialize(node, allow_unicode=True, width=10_000)
    return f"---\n{block}{_MORE}---\n\n"


def _mapping(fields: Iterable[Field], values: Mapping[str, Any]) -> yaml.MappingNode:
    pairs = [
        (_text(field.name), _node(field, values[field.name]))
        for field in fields
        if field.name in values
    ]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)


def _node(field: Field, value: Any) -> yaml.Node:
    if isinstance(value, list):
        members = [_single(field, member) for member in value]
        # Short words stand in one line, groups one below the other; so does a single member with a
        # Chinese comma, which in brackets would look like several.
        alone = len(value) == 1 and "，" in str(value[0])
        in_a_line = not alone and not any(isinstance(member, dict) for member in value)
        return yaml.SequenceNode("tag:yaml.org,2002:seq", members, flow_style=in_a_line)
    return _single(field, value)


def _single(field: Field, value: Any) -> yaml.Node:
    if isinstance(value, dict):
        return _mapping(field.members, value)
    return yaml.ScalarNode(_TAGS.get(field.shape, "tag:yaml.org,2002:str"), str(value))


def _text(words: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", words)

"""Front matter: the YAML block at the head of a file, with the line of every field.

Values stay text, as the editor wrote them; the typed definition of the kind makes dates and
numbers of them. So ``no`` is a word and ``010`` a text, and nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from plugins.problems import Problem
from plugins.reading.source_files import SourceFile

MOST_CHARACTERS = 64_000
"""A front matter is a page at most; more than this is a mistake or an attack."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ALIAS = re.compile(r"(?:^|[\s\[,{])[&*][^\s,\]}]")


@dataclass(slots=True)
class Fields:
    """Values by field name, and the line in the file of each (``sections.0.name``)."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file taken apart: fields, text, and the line where the text begins."""

    fields: Fields
    text: str
    text_line: int


class _Refused(Exception):
    """A YAML text that is not accepted; caught in this module."""

    def __init__(self, line: int, code: str, message: str, hint: str) -> None:
        self.parts = (code, message, hint)
        self.line = line
        super().__init__(message)


def parse_front_matter(file: SourceFile, text: str) -> FrontMatter | Problem:
    """Take a document apart into fields and text."""
    fences = _FENCE.finditer(text)
    first, second = next(fences, None), next(fences, None)
    if first is None or first.start() != 0:
        return file.problem(
            "M205", "文件开头没有信息栏", "第一行写 ---，接着写 title: 等字段，再写一行 ---"
        )
    if second is None:
        return file.problem("M205", "信息栏没有结束", "在最后一个字段下面单独写一行 ---")
    block = text[first.end() : second.start()]
    fields = parse_yaml(file, block, first_line=1)
    if isinstance(fields, Problem):
        return fields
    text_line = text.count("\n", 0, second.end()) + 2
    return FrontMatter(fields, text[second.end() + 1 :], text_line)


def parse_yaml(file: SourceFile, block: str, first_line: int = 1) -> Fields | Problem:
    """Read a block of YAML; ``first_line`` is the line of the file on which the block begins."""
    try:
        return _parse(block, first_line)
    except _Refused as refused:
        return file.problem(*refused.parts, line=refused.line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        return file.problem(
            "M201",
            _explain(error),
            "冒号后面要有空格；含有冒号、井号或方括号的文字用引号括起来",
            line,
        )
    except (yaml.YAMLError, RecursionError, ValueError):
        return file.problem(
            "M201", "信息栏的格式读不懂", "检查每一行的冒号、引号和缩进", first_line
        )


def _parse(block: str, first_line: int) -> Fields:
    if len(block) > MOST_CHARACTERS:
        raise _Refused(
            first_line,
            "M203",
            f"信息栏有 {len(block)} 个字，太长了",
            "正文写在第二行 --- 下面，信息栏只写字段",
        )
    if _ALIAS.search(block):
        _refuse_aliases(block, first_line)
    node = yaml.compose(block, Loader=yaml.CSafeLoader)
    fields = Fields()
    if node is None:
        return fields
    if not isinstance(node, yaml.MappingNode):
        raise _Refused(
            first_line,
            "M206",
            "信息栏不是“字段: 内容”的形式",
            "每行写一个字段，例如 title: 关于……的通知",
        )
    fields.values = _mapping(node, "", first_line, fields.lines)
    return fields


def _refuse_aliases(block: str, first_line: int) -> None:
    for event in yaml.parse(block, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            line = first_line + (event.start_mark.line if event.start_mark else 0)
            raise _Refused(
                line,
                "M202",
                "信息栏里不能用 & 和 * 引用",
                "把内容直接写出来；文字以 & 或 * 开头的用引号括起来",
            )


def _mapping(
    node: yaml.MappingNode, prefix: str, first_line: int, lines: dict[str, int]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = first_line + key_node.start_mark.line
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Refused(
                line, "M206", "字段名要是一个词", "每行写一个字段，例如 title: 关于……的通知"
            )
        name = key_node.value
        if name in values:
            raise _Refused(line, "M204", f"字段 {name} 写了两次", "删去其中一个")
        lines[f"{prefix}{name}"] = line
        values[name] = _value(value_node, f"{prefix}{name}", first_line, lines)
    return {name: value for name, value in values.items() if value is not None}


def _value(node: yaml.Node, name: str, first_line: int, lines: dict[str, int]) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, f"{name}.", first_line, lines)
    if isinstance(node, yaml.SequenceNode):
        return _sequence(node, name, first_line, lines)
    is_empty = node.tag == "tag:yaml.org,2002:null"
    return None if is_empty else node.value


def _sequence(
    node: yaml.SequenceNode, name: str, first_line: int, lines: dict[str, int]
) -> list[Any]:
    items = []
    for index, item in enumerate(node.value):
        lines[f"{name}.{index}"] = first_line + item.start_mark.line
        items.append(_value(item, f"{name}.{index}", first_line, lines))
    return items


_EXPLANATIONS = {
    "mapping values are not allowed": "一行里有两个冒号",
    "could not find expected ':'": "字段名后面缺少冒号",
    "did not find expected": "括号或引号不成对，或者缩进不对",
    "found character that cannot start any token": "用了不能开头的字符（如 Tab、@ 或 `）",
    "found unexpected end of stream": "引号没有成对",
}


def _explain(error: yaml.MarkedYAMLError) -> str:
    said = str(error.problem)
    known = (text for start, text in _EXPLANATIONS.items() if said.startswith(start))
    return f"信息栏的格式不对：{next(known, '这一行读不懂')}"

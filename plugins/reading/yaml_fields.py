"""Blocks of YAML that are not plain, read node by node, with the line of every field."""

from __future__ import annotations

import re
from typing import Any

import yaml

from plugins.problems import Problem
from plugins.reading.source_files import SourceFile
from plugins.reading.written_fields import Fields
from plugins.reading.written_values import shown_value
from plugins.reading.yaml_slips import (
    FULL_WIDTH_COMMA,
    SWALLOWED,
    explain,
    full_width_colon,
)

DEEPEST = 10
"""No field stands deeper than this."""

_COMMENT = re.compile(r"(?<=\s)#.*")
_ALIAS = re.compile(r"(?:^|[\s\[,{])[&*][^\s,\]}]")
_NESTING = re.compile(r"[\[{]|[-?](?=\s)")

_MANY = 200
"""With so many marks that may open a level, the depth is looked at before the tree is built."""


def read_yaml(file: SourceFile, block: str, first_line: int, example: str) -> Fields | Problem:
    """Read a block of YAML without characters that cannot be seen.

    ``first_line`` is the line of the file on which the block begins, ``example`` a field for hints.
    """
    try:
        return _Reader(block, first_line, example).read()
    except _Refused as refused:
        return file.problem(*refused.parts, line=refused.line)
    except yaml.MarkedYAMLError as error:
        line, message, hint = explain(error, block.split("\n"), first_line)
        return file.problem("M201", message, hint, line)
    except (yaml.YAMLError, RecursionError, ValueError):
        return file.problem("M201", "字段的格式读不懂", "检查每一行的冒号、引号和缩进", first_line)


class _Refused(Exception):
    """A YAML text that is not accepted; caught in this module."""

    def __init__(self, line: int, code: str, message: str, hint: str) -> None:
        self.parts = (code, message, hint)
        self.line = line
        super().__init__(message)


class _Reader:
    """Walks through the nodes of a block, and keeps the line of every field."""

    def __init__(self, block: str, first_line: int, example: str) -> None:
        self.block = block
        self.example = example
        self.rows = block.split("\n")
        self.first_line = first_line
        self.fields = Fields()
        self.lines = self.fields.lines

    def read(self) -> Fields:
        """The fields of the block."""
        if _ALIAS.search(self.block):
            self._refuse_aliases()
        if len(_NESTING.findall(self.block)) > _MANY:
            self._refuse_depth()
        node = yaml.compose(self.block, Loader=yaml.CSafeLoader)
        if isinstance(node, yaml.MappingNode):
            self.fields.values = self._mapping(node, "")
        elif node is not None:
            self._refuse_other(node)
        return self.fields

    def _refuse_other(self, node: yaml.Node) -> None:
        """Refuse what is no mapping, mostly because of a colon that YAML takes for a letter."""
        if slip := full_width_colon(self.rows, self.first_line):
            line, message, hint = slip
            raise _Refused(line, "M201", message, hint)
        hint = f"每行写一个字段，例如 {self.example}"
        raise _Refused(self._line(node), "M206", "不是“字段: 内容”的形式", hint)

    def _refuse_aliases(self) -> None:
        for event in yaml.parse(self.block, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                hint = "把内容直接写出来；文字以 & 或 * 开头的用引号括起来"
                raise _Refused(self._line(event), "M202", "字段里不能用 & 和 * 引用", hint)

    def _refuse_depth(self) -> None:
        """Refuse what would be built by functions that call each other without end."""
        depth = 0
        for event in yaml.parse(self.block, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                self._refuse_level(event)

    def _refuse_level(self, place: Any) -> None:
        hint = "检查“- ”、方括号和花括号有没有多写"
        raise _Refused(self._line(place), "M201", "字段一层套一层，太深了", hint)

    def _line(self, node: Any) -> int:
        return self.first_line + (node.start_mark.line if node.start_mark else 0)

    def _mapping(self, node: yaml.MappingNode, prefix: str) -> dict[str, Any]:
        values: dict[str, Any] = {}
        if prefix.count(".") > DEEPEST:
            self._refuse_level(node)
        for key, value in node.value:
            line = self._line(key)
            if not isinstance(key, yaml.ScalarNode):
                hint = f"每行写一个字段，例如 {self.example}"
                raise _Refused(line, "M206", "字段名要是一个词", hint)
            if key.value in values:
                raise _Refused(
                    line, "M204", f"字段 {shown_value(key.value)} 写了两次", "删去其中一个"
                )
            self.lines[f"{prefix}{key.value}"] = line
            values[key.value] = self._value(value, f"{prefix}{key.value}")
            if values[key.value] is None and not key.style:
                _refuse_joined(key.value, self._from(key.end_mark), line)
            if node.flow_style and isinstance(value, yaml.ScalarNode) and not value.style:
                _refuse_swallowed(value.value, self._line(value))
        return {name: value for name, value in values.items() if value is not None}

    def _value(self, node: yaml.Node, name: str) -> Any:
        """A field's value; None for one that is left empty, which counts as not written.

        ``[]`` is a value: there are none. A list of empty items is left empty.
        """
        self._refuse_tag(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, f"{name}.")
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, name) or (None if node.value else [])
        if isinstance(node, yaml.ScalarNode) and not node.style:
            self._refuse_lost_words(node)
        is_empty = node.tag == "tag:yaml.org,2002:null" or not node.value.strip()
        return None if is_empty else node.value

    def _sequence(self, node: yaml.SequenceNode, name: str) -> list[Any]:
        items: list[Any] = []
        if name.count(".") > DEEPEST:
            self._refuse_level(node)
        for item in node.value:
            place = f"{name}.{len(items)}"
            self.lines[place] = self._line(item)
            value = self._value(item, place)
            if value is not None:
                items.append(value)
        if node.flow_style and len(node.value) == 1 and not getattr(node.value[0], "style", ""):
            self.fields.alone.add(name)
        return items

    def _refuse_tag(self, node: yaml.Node) -> None:
        """YAML takes a word with ``!`` for the type of what follows, and it would be lost."""
        if self._from(node.start_mark).startswith("!"):
            hint = "文字以感叹号开头的，整段用引号括起来"
            raise _Refused(self._line(node), "M201", "英文感叹号后面的词会丢掉", hint)

    def _refuse_lost_words(self, node: yaml.Node) -> None:
        """YAML takes what follows `` #`` for a comment: ``title: 关于 #1 楼`` would lose its end."""
        rows = self.rows[node.start_mark.line + 1 : node.end_mark.line + 1]
        for number, row in enumerate((self._from(node.start_mark), *rows)):
            if comment := _COMMENT.search(row):
                hint = "文字里有 # 的，整段用引号括起来；注释单独写一行"
                message = f"“{shown_value(comment[0])}”会被当作注释丢掉"
                raise _Refused(self._line(node) + number, "M207", message, hint)

    def _from(self, mark: Any) -> str:
        """The rest of the row behind a place; the end may be a row that is not there."""
        line, column = int(mark.line), int(mark.column)
        return self.rows[line][column:] if line < len(self.rows) else ""


_JOINED = re.compile(r"(?:\w+(?P<full>：)|[A-Za-z_]\w*:)(?=\S)")


def _refuse_swallowed(value: str, line: int) -> None:
    """``{name: 甲，form：乙}`` would be a name "甲，form：乙", and the other field be lost."""
    if SWALLOWED.search(value):
        raise _Refused(line, "M201", *FULL_WIDTH_COMMA)


def _refuse_joined(key: str, rest: str, line: int) -> None:
    """``{name：甲}`` would be a field "name：甲" that is left empty, and vanish; so would ``{甲, 乙}``."""
    joined = _JOINED.match(key)
    if joined and joined["full"]:
        raise _Refused(line, "M201", "字段名后面用了中文冒号", "改成英文冒号，后面加一个空格")
    if joined:
        raise _Refused(line, "M201", "冒号后面缺少空格", "在冒号后面加一个空格")
    if not rest.lstrip().startswith(":"):
        hint = "每一项写成“字段: 内容”；有逗号的内容用引号括起来，数字里不写逗号"
        raise _Refused(line, "M201", f"花括号里的“{shown_value(key)}”没有冒号", hint)

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
_COMMENT = re.compile(r"(?<=\s)#.*")
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
        return _Reader(block, first_line).read()
    except _Refused as refused:
        return file.problem(*refused.parts, line=refused.line)
    except yaml.MarkedYAMLError as error:
        row, message, hint = _explain(error, block.split("\n"))
        return file.problem("M201", message, hint, first_line + row)
    except (yaml.YAMLError, RecursionError, ValueError):
        return file.problem("M201", "字段的格式读不懂", "检查每一行的冒号、引号和缩进", first_line)


class _Reader:
    """Walks through the nodes of a block, and keeps the line of every field."""

    def __init__(self, block: str, first_line: int) -> None:
        self.block = block
        self.rows = block.split("\n")
        self.first_line = first_line
        self.lines: dict[str, int] = {}

    def read(self) -> Fields:
        """The fields of the block."""
        if len(self.block) > MOST_CHARACTERS:
            message = f"字段部分有 {len(self.block)} 个字，太长了"
            raise _Refused(
                self.first_line, "M203", message, "正文写在第二行 --- 下面，上面只写字段"
            )
        if _ALIAS.search(self.block):
            self._refuse_aliases()
        node = yaml.compose(self.block, Loader=yaml.CSafeLoader)
        if node is None:
            return Fields()
        if not isinstance(node, yaml.MappingNode):
            hint = "每行写一个字段，例如 title: 关于……的通知"
            raise _Refused(self.first_line, "M206", "不是“字段: 内容”的形式", hint)
        return Fields(self._mapping(node, ""), self.lines)

    def _refuse_aliases(self) -> None:
        for event in yaml.parse(self.block, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                hint = "把内容直接写出来；文字以 & 或 * 开头的用引号括起来"
                raise _Refused(self._line(event), "M202", "字段里不能用 & 和 * 引用", hint)

    def _line(self, node: Any) -> int:
        return self.first_line + (node.start_mark.line if node.start_mark else 0)

    def _mapping(self, node: yaml.MappingNode, prefix: str) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            line = self._line(key)
            if not isinstance(key, yaml.ScalarNode):
                hint = "每行写一个字段，例如 title: 关于……的通知"
                raise _Refused(line, "M206", "字段名要是一个词", hint)
            if key.value in values:
                raise _Refused(line, "M204", f"字段 {key.value} 写了两次", "删去其中一个")
            self.lines[f"{prefix}{key.value}"] = line
            values[key.value] = self._value(value, f"{prefix}{key.value}")
        return {name: value for name, value in values.items() if value is not None}

    def _value(self, node: yaml.Node, name: str) -> Any:
        """A field's value; None for one that is left empty, which counts as not written."""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, f"{name}.")
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, name) or None
        if isinstance(node, yaml.ScalarNode) and not node.style:
            self._refuse_lost_words(node)
        is_empty = node.tag == "tag:yaml.org,2002:null" or not node.value.strip()
        return None if is_empty else node.value

    def _sequence(self, node: yaml.SequenceNode, name: str) -> list[Any]:
        items = []
        for index, item in enumerate(node.value):
            self.lines[f"{name}.{index}"] = self._line(item)
            items.append(self._value(item, f"{name}.{index}"))
        return [item for item in items if item is not None]

    def _refuse_lost_words(self, node: yaml.Node) -> None:
        """YAML takes what follows `` #`` for a comment: ``title: 关于 #1 楼`` would lose its end."""
        row = self.rows[node.start_mark.line][node.start_mark.column :]
        if comment := _COMMENT.search(row):
            hint = "文字里有 # 的，整段用引号括起来；注释单独写一行"
            raise _Refused(self._line(node), "M207", f"“{comment[0]}”会被当作注释丢掉", hint)


_SLIPS = (
    (re.compile(r"\s*(?:- )?[\w ]+："), "字段名后面用了中文冒号", "改成英文冒号，后面加一个空格"),
    (re.compile(r"\s*(?:- )?[A-Za-z_]+:[^\s/]"), "冒号后面缺少空格", "在冒号后面加一个空格"),
    (re.compile(r"[^\"'\[]*: [^\"'\[]*: "), "一行里有两个冒号", "把冒号后面的文字用引号括起来"),
    (re.compile(r" *\t"), "这一行用了 Tab 缩进", "把 Tab 改成两个空格"),
)
"""What clerks mistype, each as a row looks, with what to say; the likeliest first."""

_OPENED = ("while parsing a flow", "while scanning a quoted")


def _explain(error: yaml.MarkedYAMLError, rows: list[str]) -> tuple[int, str, str]:
    """The row (from 0) of a slip, what it is, and what to do.

    YAML often complains of a row behind the slip, so the known slips are looked for first.
    """
    for slip, message, hint in _SLIPS:
        for number, text in enumerate(rows):
            if slip.match(text):
                return number, message, hint
    if str(error.context).startswith(_OPENED) and error.context_mark:
        return error.context_mark.line, "引号或方括号没有成对", "补上另一半"
    mark = error.problem_mark or error.context_mark
    row = mark.line if mark else 0
    return row, "这一行的格式读不懂", "字段名、英文冒号、空格、内容；含有特殊符号的文字用引号括起来"

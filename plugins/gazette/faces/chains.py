"""The chains of fonts as ``theme/print/faces.yaml`` has them, and what is wrong with it, line by line.

Offices write the names of their fonts into that file (docs/fonts.md), so a slip in it is told as one in
the content is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from plugins.problems import ContentRefused, Problem

_FILE = "theme/print/faces.yaml"
_ROLES = ("title", "song", "fangsong", "hei", "kai")
_LISTS = ("named", "free", "traditional")
_HINT = "对照文件里别的字体改正：每种字体有 name、named、free、traditional 四项，后三项写在方括号里，用逗号隔开"


@dataclass(frozen=True, slots=True)
class Chain:
    """A role: its Chinese name, and lists of families, each with its weight if it is not 400."""

    name: str
    named: tuple[str, ...]
    free: tuple[str, ...]
    traditional: tuple[str, ...]


def read_chains(theme: Path) -> dict[str, Chain]:
    """The chain of each role, in the order of the file.

    Raises:
        ContentRefused: the file is not as it should be; all slips are named, but for those behind one
            at which it cannot be read on.
    """
    root = _composed((theme / "print" / "faces.yaml").read_bytes())
    if slips := list(_slips(root)):
        raise ContentRefused(slips)
    return {role: _chain(node) for role, node in _entries(root)}


def _composed(data: bytes) -> yaml.Node | None:
    try:
        return yaml.compose(data.decode("utf-8-sig"), yaml.SafeLoader)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentRefused(
            [_slip(line, "这个文件不是 UTF-8 编码", "另存为 UTF-8 编码")]
        ) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        slip = _slip(mark.line + 1 if mark else 1, "这一行或者上面一行的写法不对")
        raise ContentRefused([slip]) from None
    except yaml.YAMLError:
        raise ContentRefused([_slip(1, "文件里有不能使用的字符")]) from None


def _slips(root: yaml.Node | None) -> Iterator[Problem]:
    yield from _wrong_names(root, _ROLES)
    for _, role in _entries(root):
        yield from _wrong_names(role, ("name", *_LISTS))
        for name, node in _entries(role):
            is_right = _is_text(node) if name == "name" else _is_list(node)
            if not is_right:
                yield _slip(_line(node), f"{name} 的写法不对")
            elif name == "free" and not node.value:
                yield _slip(_line(node), "free 至少写一种字体")


def _wrong_names(node: yaml.Node | None, wanted: Sequence[str]) -> Iterator[Problem]:
    counts = Counter(name for name, _ in _entries(node))
    if missing := [name for name in wanted if name not in counts]:
        yield _slip(_line(node), f"缺少 {'、'.join(missing)}")
    for name, value in _entries(node):
        if name not in wanted:
            yield _slip(_line(value), f"没有“{name}”这一项")
        elif counts[name] > 1:
            yield _slip(_line(value), f"{name} 写了两次")


def _entries(node: yaml.Node | None) -> list[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        return []
    return [(str(key.value), value) for key, value in node.value]


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and bool(node.value)


def _is_list(node: yaml.Node) -> bool:
    return isinstance(node, yaml.SequenceNode) and all(map(_is_text, node.value))


def _line(node: yaml.Node | None) -> int:
    return node.start_mark.line + 1 if node else 1


def _chain(role: yaml.Node) -> Chain:
    said = dict(_entries(role))
    lists = (tuple(entry.value for entry in said[name].value) for name in _LISTS)
    return Chain(said["name"].value, *lists)


def _slip(line: int, message: str, hint: str = _HINT) -> Problem:
    return Problem(_FILE, line, "A111", message, hint)

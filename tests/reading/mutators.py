"""Ways in which files go wrong: a table of small functions, from a careless edit to an attack.

A mutator takes a generator of chance and the bytes of a file, and gives other bytes. ``of`` says to
which files it applies: ``md``, ``csv``, ``yaml``, or nothing for all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.reading.fragments import FRAGMENTS

NASTY = [
    *"：，、“”‘’（）【】｛｝；。　！？－—…·\t\r\v\f\0\x01\x02\x03\x07\x1b\x1f\x7f\x85\xa0\xad",
    *"\u2028\u2029\ufeff\u200b\u200d\u202e\u2066\u3000\ue000\ufffd\ufffe\U0001f600\U000e0041",
    *"{}[]&*!|>%@`#\"'\\:,?-_=~^$<;/.()",
    "---", "...", "- ", ": ", " #", "??", "<<: ", "!!str ", "&a ", "*a", "\\ud800", "\\x00", "\\u0085",
    "é", "e\u0301", "𠮷", "〇", "〔", "〕", "１２", "٣", "²", "½", "①", "ﬁ", "null", "&#0;", "&#xD800;",
]  # fmt: skip
"""Characters and small words that mean something to a program, or nothing to the eye."""

VALUES = [
    "", "~", "null", "[]", "{}", '""', "''", "0", "-1", "1", "99999999999999999999", "9" * 5000, "1e999",
    "NaN", ".inf", "-0", "1.5", "0x1F", "0o17", "1_000", "１２", "十二", "12件", "yes", "no", "是", "否",
    "true", "True", "TRUE", "on", "[true]", "2026-01-31", "2026-1-5", "2026/1/5", "20260105",
    "2026年1月5日", "二〇二六年一月五日", "2026-02-30", "2026-13-01", "0000-00-00", "9999-12-31",
    "0001-01-01", "2026-01-31 25:00", "2026-01-31T09:00:00Z", "2026-01-31 09:00:00+08:00", "[甲]",
    "[甲, 乙]", "[[甲]]", "[{甲: 乙}]", "{甲: 乙}", "{甲}", "甲: 乙", "- 甲", "|", ">", "|\n  甲\n  乙",
    ">-\n  甲\n\n  乙", "!!binary aGk=", "!!python/object/apply:os.system [ls]", "!甲 乙", "&a 甲", "*a",
    "<<", "@甲", "%甲", "`甲`", "“甲”", '"甲"乙', "'甲", '"甲', "[甲", "{甲", "甲 # 乙", "甲" * 3000,
    '"\\ud800"', '"\\x00"', '"\\x07\\e\\u202e"', '"甲\\n乙"', '"\\U0001F600"', "../../etc/passwd",
    "/etc/passwd", ".", "..", "a.md", "javascript:alert(1)", "http://[", "<b>甲</b>", "{{ 甲 }}", "%s",
    "normative/2020/zzbf-2020-16", "[normative/2020/zzbf-2020-16]", "浙政办发〔2020〕16号",
]  # fmt: skip
"""What may stand where another value should."""


@dataclass(frozen=True)
class Mutator:
    """A way to go wrong."""

    name: str
    change: Callable[[Random, bytes], bytes]
    of: tuple[str, ...] = ()


def _text(change: Callable[[Random, str], str]) -> Callable[[Random, bytes], bytes]:
    """A change of text; what is no UTF-8 is kept by the byte."""

    def changed(chance: Random, data: bytes) -> bytes:
        text = change(chance, data.decode("utf-8", "surrogateescape"))
        return text.encode("utf-8", "surrogateescape")

    return changed


def _lines(change: Callable[[Random, list[str]], None]) -> Callable[[Random, bytes], bytes]:
    """A change of the lines of a text, in place."""

    def changed(chance: Random, text: str) -> str:
        lines = text.split("\n")
        change(chance, lines)
        return "\n".join(lines)

    return _text(changed)


def _head(change: Callable[[Random, list[str]], None]) -> Callable[[Random, bytes], bytes]:
    """A change of the lines of the front matter, or of a whole file that has none."""

    def changed(chance: Random, lines: list[str]) -> None:
        ends = [n for n, line in enumerate(lines) if line == "---"]
        end = ends[1] if len(ends) > 1 else len(lines)
        head = lines[1:end] or [""]
        change(chance, head)
        lines[1:end] = head

    return _lines(changed)


def _line(change: Callable[[Random, str], str]) -> Callable[[Random, bytes], bytes]:
    """A change of one line of the front matter."""

    def changed(chance: Random, head: list[str]) -> None:
        place = chance.randrange(len(head))
        head[place] = change(chance, head[place])

    return _head(changed)


def _field(value: Callable[[Random, str], str]) -> Callable[[Random, bytes], bytes]:
    """Another value behind the colon of one line."""

    def changed(chance: Random, line: str) -> str:
        name, colon, old = line.partition(": ")
        return f"{name}{colon or ': '}{value(chance, old)}"

    return _line(changed)


def _insert(text: str, place: int, more: str) -> str:
    return text[:place] + more + text[place:]


def _delete_line(chance: Random, lines: list[str]) -> None:
    del lines[chance.randrange(len(lines))]
    lines[:] = lines or [""]


def _repeat_line(chance: Random, lines: list[str]) -> None:
    place = chance.randrange(len(lines))
    lines[place:place] = [lines[place]] * chance.choice((1, 1, 2, 50))


def _swap_lines(chance: Random, lines: list[str]) -> None:
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]


def _delete_characters(chance: Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place + chance.choice((1, 1, 2, 5, 40)) :]


def _insert_nasty(chance: Random, text: str) -> str:
    more = chance.choice(NASTY) * chance.choice((1, 1, 1, 2, 9))
    return _insert(text, chance.randrange(len(text) + 1), more)


def _indent(chance: Random, line: str) -> str:
    return chance.choice(("  ", " ", "    ", "\t", "　", "- ", "  - ", "# ")) + line


_HALF, _FULL = ':,[]{}"- (〔〔01', "：，【】｛｝“－　（[（０１"


def _exchange_marks(chance: Random, line: str) -> str:
    place = chance.randrange(len(_HALF))
    return line.replace(_HALF[place], _FULL[place])


def _rename_field(chance: Random, line: str) -> str:
    name, colon, value = line.partition(":")
    names = (
        name.upper(),
        name[:-1],
        f"{name}x",
        "标题",
        "",
        '"',
        name.replace("_", "-"),
        "date",
        "<<",
    )
    return f"{chance.choice(names)}{colon}{value}"


def _nest(chance: Random, _old: str) -> str:
    n = chance.choice((2, 12, 60, 3000))
    forms = (
        "[" * n,
        "[" * n + "]" * n,
        "{a: " * n,
        "{a: " * n + "}" * n,
        "- " * n,
        "? " * n,
        "{" * n,
    )
    return chance.choice(forms)


def _truncate(chance: Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flip_bytes(chance: Random, data: bytes) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 30))):
        if flipped:
            flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def _other_encoding(chance: Random, data: bytes) -> bytes:
    encoding = chance.choice(
        ("gb18030", "utf-16", "utf-16-le", "utf-32", "big5", "utf-8-sig", "utf-7")
    )
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def _line_ends(chance: Random, data: bytes) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\r", b"\r\r\n", b"\xe2\x80\xa8")))


def _fragment(chance: Random, text: str) -> str:
    more = chance.choice(FRAGMENTS)(chance.choice((1, 3, 30, 300)))
    place = chance.choice((len(text), text.rfind("---\n") + 4, chance.randrange(len(text) + 1)))
    return _insert(text, place, f"\n{more}\n" if chance.random() < 0.7 else more)


def _long_line(chance: Random, text: str) -> str:
    more = chance.choice(("甲", "a", "甲。", "a ", "9", "，")) * chance.choice((500, 5000, 70_000))
    return _insert(text, chance.randrange(len(text) + 1), more)


def _cell(chance: Random, text: str) -> str:
    cells = text.split(",")
    cells[chance.randrange(len(cells))] = chance.choice([*VALUES, *NASTY])
    return ",".join(cells)


def _ragged(chance: Random, lines: list[str]) -> None:
    place = chance.randrange(len(lines))
    lines[place] = chance.choice((lines[place] + ",", lines[place].rpartition(",")[0], ",,,", '"'))


def _huge_cell(chance: Random, text: str) -> str:
    return _insert(text, chance.randrange(len(text) + 1), '"' + "甲" * 140_000 + '"')


def _many_rows(chance: Random, lines: list[str]) -> None:
    lines += [chance.choice(lines)] * 1000


MUTATORS = (
    Mutator("a line is missing", _lines(_delete_line)),
    Mutator("a line stands there again", _lines(_repeat_line)),
    Mutator("two lines are exchanged", _lines(_swap_lines)),
    Mutator("a field is missing", _head(_delete_line), ("md", "yaml")),
    Mutator("a field stands there again", _head(_repeat_line), ("md", "yaml")),
    Mutator("two fields are exchanged", _head(_swap_lines), ("md", "yaml")),
    Mutator("characters are missing", _text(_delete_characters)),
    Mutator("a nasty character anywhere", _text(_insert_nasty)),
    Mutator("a nasty character in a field", _line(_insert_nasty), ("md", "yaml")),
    Mutator("characters of a field are missing", _line(_delete_characters), ("md", "yaml")),
    Mutator("another indent", _line(_indent), ("md", "yaml")),
    Mutator("no indent", _line(lambda _, line: line.lstrip()), ("md", "yaml")),
    Mutator("other marks", _line(_exchange_marks), ("md", "yaml")),
    Mutator("another name", _line(_rename_field), ("md", "yaml")),
    Mutator("another value", _field(lambda chance, _: chance.choice(VALUES)), ("md", "yaml")),
    Mutator("more in the value", _field(lambda chance, old: old + chance.choice(VALUES)), ("md", "yaml")),
    Mutator("a value in brackets", _field(lambda _, old: f"[{old}]"), ("md", "yaml")),
    Mutator("a value in braces", _field(lambda _, old: f"{{{old}}}"), ("md", "yaml")),
    Mutator("deep brackets", _field(_nest), ("md", "yaml")),
    Mutator("truncated", _truncate),
    Mutator("bytes flipped", _flip_bytes),
    Mutator("another encoding", _other_encoding),
    Mutator("other line ends", _line_ends),
    Mutator("a fragment", _text(_fragment), ("md",)),
    Mutator("a very long line", _text(_long_line)),
    Mutator("another cell", _text(_cell), ("csv",)),
    Mutator("ragged rows", _lines(_ragged), ("csv",)),
    Mutator("a huge cell", _text(_huge_cell), ("csv",)),
    Mutator("many rows", _lines(_many_rows), ("csv",)),
)  # fmt: skip


def mutated(chance: Random, name: str, data: bytes) -> tuple[str, bytes]:
    """A file gone wrong in one way, mostly, or in several; and what was done."""
    suffix = name.rsplit(".", 1)[-1]
    fitting = [mutator for mutator in MUTATORS if not mutator.of or suffix in mutator.of]
    chosen = [chance.choice(fitting) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    for mutator in chosen:
        data = mutator.change(chance, data)
    return ", ".join(mutator.name for mutator in chosen), data

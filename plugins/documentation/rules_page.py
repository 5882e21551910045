"""Documentation: the pages of docs/ that list every check and every field are written from the code.

Stands beside the rooms: it reads the tables of several (rules, detectors), and only ``tasks.py`` and
the tests of the documentation read it. Rules and detectors explain themselves; what reading a file
and writing the output may complain about has no table in the code, so it is told here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields
from typing import Any, get_type_hints

from plugins.model.kinds import KINDS
from plugins.model.kinds.bulletin import Section
from plugins.model.kinds.term import Term
from plugins.model.site import Site
from plugins.privacy.detectors import DETECTORS
from plugins.problems import Severity
from plugins.reading.front_matter import MOST_CHARACTERS
from plugins.reading.source_files import MOST_BYTES
from plugins.rules.table import RULES

RULES_PAGE, FIELDS_PAGE = "docs/rules.md", "docs/fields.md"
"""Where the pages stand, from the root of the project."""


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the page: a code, how much it weighs, what it asks, its source, what to do."""

    code: str
    title: str
    hint: str
    source: str = ""
    severity: Severity = Severity.ERROR


FILES = (
    Check("F101", "内容文件夹里是文件本身，不是通向别处或者已经断开的链接", "把文件本身放进来"),
    Check("F102", "文稿是纯文本文件", "写成纯文本；Word 文件要先导入"),
    Check("F103", "文稿用 UTF-8 编码", "用记事本“另存为”，编码选 UTF-8"),
    Check("F104", f"文稿不超过 {MOST_BYTES // 1_000_000} MB", "检查是否放错了文件"),
    Check("F105", "路径和文件名能用作网址", "只用小写字母、数字和连字符"),
    Check("F106", "文件放在已有的栏目文件夹里", "对照提示中列出的文件夹"),
    Check("F107", "文件能够读取", "检查文件权限，或者重新保存"),
    Check(
        "F108",
        "每个文件都有文稿用到",
        "附件放在与文件同名的文件夹里；不需要的删除",
        severity=Severity.WARNING,
    ),
    Check("F109", "有 site.yaml 和 organisations.yaml", "在内容文件夹里建立缺少的文件"),
    Check("F110", "附件是可以阅读、观看的文件，不是程序和网页", "对照提示中列出的格式"),
    Check("F111", "附件不是空的", "重新保存这个附件，或者删除它"),
)
FRONT_MATTER = (
    Check("M101", "必填的字段都已填写", "按提示加一行"),
    Check("M102", "没有不认识的字段", "对照提示改正字段名，或者删去这一行"),
    Check("M103", "有选项的字段从选项中选", "对照提示中列出的选项"),
    Check("M104", "字段的写法正确（列表、文字、是否）", "对照提示中的例子"),
    Check("M105", "日期写全，并且是有的日子", "写成 2026-01-31 或者 2026-01-31 09:00 的形式"),
    Check("M106", "时区是有的时区", "写 Asia/Shanghai，或者删去这一行"),
    Check("M107", "词表是一列词", "写一行 values:，下面每行一个词"),
    Check(
        "M201", "信息栏是正确的 YAML", "冒号后面要有空格；含有冒号、井号、方括号的文字用引号括起来"
    ),
    Check("M202", "信息栏里不用 & 和 * 引用", "把内容直接写出来"),
    Check("M203", f"信息栏不超过 {MOST_CHARACTERS} 个字", "正文写在第二行 --- 下面"),
    Check("M204", "一个字段只写一次", "删去其中一个"),
    Check("M205", "文件以信息栏开头，信息栏上下各有一行 ---", "补上 ---"),
    Check("M206", "信息栏每行是“字段: 内容”", "每行写一个字段"),
    Check("M207", "没有被当作注释丢掉的文字", "文字里有 # 的，整段用引号括起来；注释单独写一行"),
)
ROWS = (
    Check("C101", "数据表的表头与规定的栏目一致", "对照提示中的表头"),
    Check("C102", "每一行的格数与表头一致，引号成对", "用表格软件重新另存为 CSV（UTF-8）"),
    Check("C103", "必填的格子都已填写", "填写这一格"),
    Check("C104", "rows 所写的数据文件放在旁边", "把 CSV 文件放在同一个文件夹里"),
    Check("C105", "数字和选项的格子写法正确", "数字写阿拉伯数字；选项对照提示"),
)
OUTPUT = (
    Check(
        "A101",
        "输出文件夹和它旁边的隐藏文件夹是空的，或者是以前生成的网站",
        "换一个空的输出文件夹，或者先移走里面的文件",
    ),
    Check("A102", "正式发布时能生成公报的 PDF（装有 Pango）", "安装 Pango 后再生成"),
    Check("A103", "每项内容在网站上有自己的位置，不与别的文件、文件夹同名", "给其中一个改名"),
    Check(
        "A104",
        "输出文件夹和缓存文件夹能够读写，磁盘没有满",
        "按提示清理磁盘、改正权限，或者换一个文件夹",
    ),
    Check(
        "A105",
        "输出文件夹不在内容、主题、程序文件夹里，也不包含它们和缓存文件夹",
        "换一个单独的输出文件夹，例如 output",
    ),
)

_FIELDS_HEAD = """\
# 字段

<!-- 由 python3 tasks.py docs 按代码写出，不要手工修改。 -->

每份文稿开头两行 `---` 之间写字段，一行一个：英文名、英文冒号、空格、内容。
列表写在方括号里，用英文逗号分开；文字里有冒号、井号、引号的，整段用引号括起来。没有的字段不写。
"""
_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "说明"}
_MARKS = re.compile(r"[\\`*_|<&]")
_HEAD = """\
# 检查项目

<!-- 由 python3 tasks.py docs 按代码写出，不要手工修改。 -->

每次生成网站之前，内容都要经过下列检查。有一处**错误**就不发布任何内容；**提醒**每次都会显示，由编辑斟酌。
`publishconf.py` 的 `STRICT_RULES` 列出的提醒，正式发布时也算错误。

提示的格式是“文件:行号: 编号 问题 — 怎么改”，例如：

```text
content/normative/2026/a.md:4: N101 发文字号“样政办发[2026]2号”的写法不对 — 改为：样政办发〔2026〕2号
```

表中的“怎么改”是一般的说法，实际的提示会说得更具体。
"""


def render_rules() -> str:
    """The page ``docs/rules.md``: every check, room by room, in the order of codes."""
    rules = (Check(r.code, r.title, r.hint, public_source(r.source), r.severity) for r in RULES)
    detectors = (Check(d.code, f"没有疑似{d.name}", d.hint, severity=d.severity) for d in DETECTORS)
    parts = (
        _HEAD,
        _table("文件（F）", FILES),
        _table("信息栏（M）", FRONT_MATTER),
        _table("目录的数据表（C1）", ROWS),
        _table("发布规则", sorted(rules, key=lambda rule: rule.code)),
        _table("个人信息和涉密标志（P）", detectors),
        _table("输出文件夹（A）", OUTPUT),
    )
    return "\n".join(parts)


def render_fields() -> str:
    """The page ``docs/fields.md``: every field of every kind, with its meaning and an example."""
    parts = [_FIELDS_HEAD]
    parts += [_field_table(f"{kind.title}（{kind.folder}/）", kind.record) for kind in KINDS]
    parts.append(_field_table("公报的栏目（sections 中的每一项）", Section))
    parts.append(_field_table("网站（site.yaml）", Site))
    return "\n".join(parts)


def _field_table(title: str, record: type[Any]) -> str:
    hints = get_type_hints(record, include_extras=True)
    rows = [
        (f"`{field.name}`", term.name, _cell(term.meaning), _needed(field), _example(term))
        for field in fields(record)
        for term in getattr(hints[field.name], "__metadata__", ())
        if isinstance(term, Term)
    ]
    head = [("字段", "名称", "说明", "必填", "例子"), ("---",) * 5]
    return "\n".join([f"## {title}", "", *(f"| {' | '.join(row)} |" for row in [*head, *rows]), ""])


def _needed(field: Any) -> str:
    return "必填" if field.default is MISSING and field.default_factory is MISSING else ""


def _example(term: Term) -> str:
    return f"`{term.example}`" if term.example else ""


def public_source(source: str) -> str:
    """The laws and standards of a rule's source, without its place in the project's own notes."""
    parts = (part.strip() for part in source.split("；"))
    return "；".join(part for part in parts if not part.startswith("domain.md"))


def _table(title: str, checks: Iterable[Check]) -> str:
    rows = [(c.code, _SEVERITIES[c.severity], c.title, c.source, c.hint) for c in checks]
    columns = ("编号", "级别", "要求", "依据", "怎么改")
    # A table in which nothing has a source needs no column for it.
    shown = [n for n in range(len(columns)) if n != 3 or any(row[3] for row in rows)]
    lines = [[_cell(row[n]) for n in shown] for row in rows]
    head = [[columns[n] for n in shown], ["---"] * len(shown)]
    return "\n".join([f"## {title}", "", *(f"| {' | '.join(line)} |" for line in head + lines), ""])


def _cell(text: str) -> str:
    """Text in which nothing is a mark of Markdown; an empty cell shows a dash."""
    return _MARKS.sub(r"\\\g<0>", text) or "—"

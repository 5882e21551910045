"""The page ``docs/rules.md``: every check, room by room, in the order of codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.documentation.checks import FILES, FRONT_MATTER, OUTPUT, ROWS, Check
from plugins.documentation.tables import cell, table
from plugins.model.kinds.term import public_source
from plugins.privacy.checks import COLUMN_CHECKS, TRACES
from plugins.privacy.detectors import DETECTORS
from plugins.problems import Severity
from plugins.rules.rule import Rule
from plugins.rules.table import FAMILIES

_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "说明"}
_HEAD = """\
# 字段

<!-- 由 python3 tasks.py docs 按代码写出，不要手工修改。 -->

每份文稿开头两行 `---` 之间写字段，一行一个：英文名、英文冒号、空格、内容。
列表写在方括号里，用英文逗号分开；文字里有冒号、井号、引号的，整段用引号括起来。没有的字段不写。
"""
_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "说明"}
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


def every_check() -> list[Check]:
    """All checks, section by section."""
    return [check for checks in _sections().values() for check in checks]


def render_rules() -> str:
    """The whole page."""
    sections = (_section(title, checks) for title, checks in _sections().items())
    return "\n".join([_HEAD, *sections])


def _sections() -> dict[str, Sequence[Check]]:
    families = {family.title: [_check(rule) for rule in family.rules] for family in FAMILIES}
    detectors = (Check(d.code, f"没有疑似{d.name}", d.hint, severity=d.severity) for d in DETECTORS)
    others = (
        Check(c.code, c.title, c.hint, severity=c.severity) for c in (*COLUMN_CHECKS, *TRACES)
    )
    private = sorted([*detectors, *others], key=lambda check: check.code)
    return {
        "文件（F）": FILES,
        "信息栏（M）": FRONT_MATTER,
        "数据表（C1）": ROWS,
        **families,
        "个人信息和涉密标志（P）": private,
        "输出文件夹（A）": OUTPUT,
    }


def _check(rule: Rule) -> Check:
    return Check(rule.code, rule.title, rule.hint, public_source(rule.source), rule.severity)


def _section(title: str, checks: Iterable[Check]) -> str:
    rows = [(c.code, _SEVERITIES[c.severity], c.title, c.source, c.hint) for c in checks]
    columns = ("编号", "级别", "要求", "依据", "怎么改")
    # A table in which nothing has a source needs no column for it.
    shown = [n for n in range(len(columns)) if n != 3 or any(row[3] for row in rows)]
    lines = [[cell(row[n]) for n in shown] for row in rows]
    return f"## {title}\n\n{table([columns[n] for n in shown], lines)}"

"""Report: what a check has to show, whatever the form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from plugins.checking.content_check import Checked
from plugins.checking.paths import concerned
from plugins.problems import Problem, Severity, weigh


@dataclass(frozen=True, slots=True)
class Report:
    """The problems to show, the site's own changes of rules, and what is not shown.

    ``documents`` is how many there are in all; ``elsewhere`` are problems in files that were not
    asked for; ``remark`` says what was not checked.
    """

    problems: Sequence[Problem]
    changes: Sequence[str]
    documents: int
    elsewhere: Sequence[Problem] = ()
    remark: str = ""

    def number(self, severity: Severity) -> int:
        """How many problems of a severity are shown."""
        return Counter(problem.severity for problem in self.problems)[severity]

    @property
    def verdict(self) -> list[str]:
        """What it comes to, in a line or two."""
        counts = [(Severity.ERROR, "错误"), (Severity.WARNING, "提醒"), (Severity.INFO, "说明")]
        found = [f"{name} {n} 处" for severity, name in counts if (n := self.number(severity))]
        lines = [f"检查了 {self.documents} 篇文稿：{'，'.join(found) or '没有问题'}。"]
        if self.elsewhere:
            errors = sum(problem.severity is Severity.ERROR for problem in self.elsewhere)
            which = f"（其中错误 {errors} 处）" if errors else ""
            lines.append(
                f"另有 {len(self.elsewhere)} 处问题在别的文件{which}，check 不带路径就全部列出。"
            )
        return [*lines, self.remark] if self.remark else lines


def make_report(
    checked: Checked, paths: Sequence[str], strict: Collection[str] = (), info: bool = False
) -> Report:
    """Weigh what was found as the site wants it, and choose what was asked for.

    Codes in ``strict`` count as errors. ``info`` shows also what is neither error nor warning.
    Without ``paths`` everything is shown.
    """
    weighed = weigh(checked.problems, checked.changes, strict)
    problems = [p for p in weighed.problems if info or p.severity is not Severity.INFO]
    if not paths:
        return Report(problems, weighed.notes, checked.documents, remark=checked.remark)
    chosen, others = concerned(problems, paths, checked.shown, checked.rows)
    return Report(chosen, weighed.notes, checked.documents, others, checked.remark)

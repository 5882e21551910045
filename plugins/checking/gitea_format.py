"""A report as a review of a pull request on Gitea, with a comment on each line.

Gitea makes no annotations of what a job prints, so a job sends this to its interface
(``POST /repos/OWNER/REPO/pulls/NUMBER/reviews``).
"""

from __future__ import annotations

import json

from plugins.checking.report import Report
from plugins.problems import Problem, Severity

_NAMES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "说明"}
MOST_COMMENTS = 50
"""A review with more is read by nobody; the log of the job has them all."""


def render_gitea(report: Report) -> str:
    """The review: comments on lines of the new text, errors first, and the verdict above them."""
    ranked = sorted(report.problems, key=lambda problem: list(_NAMES).index(problem.severity))
    lines = [*report.verdict, *report.changes]
    if len(ranked) > MOST_COMMENTS:
        lines.append(f"这里只写出前 {MOST_COMMENTS} 处，全部见运行日志。")
    value = {
        "event": "COMMENT",
        "body": "\n\n".join(lines),
        "comments": [_comment(problem) for problem in ranked[:MOST_COMMENTS]],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _comment(problem: Problem) -> dict[str, object]:
    said = f"**{_NAMES[problem.severity]} {problem.code}** {problem.message} — {problem.hint}"
    return {"path": problem.path, "new_position": problem.line, "body": said}

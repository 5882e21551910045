"""A report as JSON, for programs; docs/checking.md describes it."""

from __future__ import annotations

import json

from plugins.checking.report import Report
from plugins.problems import Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def render_json(report: Report) -> str:
    """One object: counts, the site's changes of rules, and the problems in order of place."""
    value = {
        "version": 1,
        "documents": report.documents,
        "errors": report.number(Severity.ERROR),
        "warnings": report.number(Severity.WARNING),
        "elsewhere": len(report.elsewhere),
        "changes": list(report.changes),
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "code": problem.code,
                "severity": LEVELS[problem.severity],
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in report.problems
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"

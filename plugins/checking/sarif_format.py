"""A report as SARIF 2.1.0, for code scanning and for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from plugins.checking.fingerprints import fingerprints
from plugins.checking.report import Report
from plugins.problems import Problem, Severity

if TYPE_CHECKING:
    from plugins.documentation.checks import Check

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render_sarif(report: Report) -> str:
    """One run: every check that there is, and a result a problem."""
    # Only here the tables of all rooms are needed, and some of those rooms take long to load.
    from plugins.documentation.rules_page import every_check  # noqa: PLC0415

    checks = every_check()
    order = {check.code: index for index, check in enumerate(checks)}
    results = [
        _result(problem, order, fingerprint)
        for problem, fingerprint in fingerprints(report.problems)
    ]
    driver = {"name": "Gongbao", "rules": [_rule(check) for check in checks]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    value = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    told = f"{check.title}（依据：{check.source}）" if check.source else check.title
    return {
        "id": check.code,
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": told},
        "help": {"text": check.hint},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(problem: Problem, order: dict[str, int], fingerprint: str) -> dict[str, Any]:
    where = {
        "artifactLocation": {"uri": quote(problem.path)},
        "region": {"startLine": problem.line},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": order[problem.code],
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message} — {problem.hint}"},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"gongbao/v1": fingerprint},
    }

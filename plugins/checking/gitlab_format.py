"""A report as GitLab's Code Quality, of which merge requests show what is new."""

from __future__ import annotations

import json

from plugins.checking.fingerprints import fingerprints
from plugins.checking.report import Report
from plugins.problems import Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(report: Report) -> str:
    """A list of findings, each known by a fingerprint to the comparison with the target branch."""
    value = [
        {
            "check_name": problem.code,
            "description": f"{problem.message} — {problem.hint}",
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[problem.severity],
            "location": {"path": problem.path, "lines": {"begin": problem.line}},
        }
        for problem, fingerprint in fingerprints(report.problems)
    ]
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"

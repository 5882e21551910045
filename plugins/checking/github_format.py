"""A report as workflow commands, of which GitHub Actions makes annotations of lines."""

from __future__ import annotations

from plugins.checking.report import Report
from plugins.problems import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(report: Report) -> str:
    """A command a line. GitHub shows the first ten of each weight in a step: errors come first."""
    ranked = sorted(report.problems, key=lambda problem: list(_COMMANDS).index(problem.severity))
    return "".join(f"{_command(problem)}\n" for problem in ranked)


def _command(problem: Problem) -> str:
    place = f"file={_property(problem.path)},line={problem.line},title={_property(problem.code)}"
    return (
        f"::{_COMMANDS[problem.severity]} {place}::{_data(f'{problem.message} — {problem.hint}')}"
    )


def _data(text: str) -> str:
    """A message as the runner unpacks it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value before the message, where colon and comma are marks too."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")

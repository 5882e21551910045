"""A report as text for people, with colour where there is a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.checking.report import Report
from plugins.problems import HEADINGS, Problem, Severity

_HEADINGS = {Severity.INFO: "说明 {} 处，仅供参考：", **HEADINGS}
_COLOURS = {Severity.INFO: "36", Severity.WARNING: "33", Severity.ERROR: "31"}
_BOLD, _FAINT, _GREEN = "1", "2", "32"


def render_text(report: Report, colour: bool = False) -> str:
    """Problems by weight, as the build shows them: what may wait comes first, errors stand last."""
    return "".join(f"{line}\n" for line in _lines(report, colour))


def _lines(report: Report, colour: bool) -> Iterator[str]:
    for change in report.changes:
        yield _painted(change, _FAINT, colour)
    for severity, heading in _HEADINGS.items():
        weighed = [problem for problem in report.problems if problem.severity is severity]
        if weighed:
            yield _painted(heading.format(len(weighed)), f"{_BOLD};{_COLOURS[severity]}", colour)
        for problem in weighed:
            yield _coloured(problem) if colour else str(problem)
    for line in report.verdict:
        yield _painted(line, _BOLD if report.problems else f"{_BOLD};{_GREEN}", colour)


def _coloured(problem: Problem) -> str:
    """The same as without colour, letter by letter."""
    place = _painted(f"{problem.path}:{problem.line}:", _BOLD, True)
    code = _painted(problem.code, _COLOURS[problem.severity], True)
    return f"{place} {code} {problem.message} {_painted(f'— {problem.hint}', _FAINT, True)}"


def _painted(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text

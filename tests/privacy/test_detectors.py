"""The detectors against their cases: ``cases/`` holds a document a detector."""

import re
from pathlib import Path

import pytest

from plugins.privacy.check import check_privacy
from plugins.privacy.checks import COLUMN_CHECKS, TRACES
from plugins.privacy.detectors import DETECTORS

CODES = [check.code for check in (*DETECTORS, *COLUMN_CHECKS)]
CASES = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^(?P<title>.+)\n\.\n(?P<text>(?:.*\n)*?)\.\n(?P<found>(?:.*\n)*?)\.\n", re.MULTILINE
)


def read_cases():
    """The cases of all documents: code, text, and the lines that are to be found."""
    cases = []
    for path in sorted(CASES.glob("*.txt")):
        code = path.name[:4]
        for case in _CASE.finditer(path.read_text(encoding="utf-8")):
            identity = f"{code} {case['title']}"
            cases.append(pytest.param(code, case["text"], case["found"], id=identity))
    return cases


@pytest.mark.parametrize(("code", "text", "found"), read_cases())
def test_privacy_case(notice, library, code, text, found):
    """A detector finds exactly what its case says, on the right line, and shows it as it may be shown."""
    document = notice(text, body_line=1)
    problems = [p for p in check_privacy(library(document)) if p.code == code]
    shown = [f"{p.line}: {p.message.partition('：')[2] or p.message}\n" for p in problems]
    assert "".join(shown) == found


@pytest.mark.parametrize("code", CODES)
def test_each_detector_has_cases_for_and_against(code):
    """Every detector has cases in which it finds something and cases in which it must not."""
    found = [case.values[2] != "" for case in read_cases() if case.values[0] == code]
    assert True in found
    assert False in found


def test_detectors_stand_in_the_order_of_their_codes():
    """Codes are unique, and the tables are sorted by them."""
    tables = [[check.code for check in table] for table in (DETECTORS, COLUMN_CHECKS, TRACES)]
    assert tables == [sorted(set(codes)) for codes in tables]
    assert len(set().union(*tables)) == sum(map(len, tables))


def test_case_files_name_detectors():
    """No case file is left over from a detector that is gone."""
    assert {path.name[:4] for path in CASES.glob("*.txt")} == set(CODES)

"""Judging: what reading and the rules say of answers, before there is a document.

A rule sees a small document: the answers so far, and for required fields that are still open what
is likely. What it finds on the line of a field is said of the answer to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from plugins.drafting.answers import complaint, completed, values_of
from plugins.model.document import Body, Document
from plugins.model.kinds import Kind
from plugins.model.kinds.fields import fields_of
from plugins.model.kinds.record import Record
from plugins.model.office import Office
from plugins.problems import Problem
from plugins.reading.records import parse_record
from plugins.reading.source_files import STEM, SourceFile
from plugins.reading.written_fields import Fields
from plugins.rules.table import DOCUMENT_RULES, check_document

_OF_ONE_FIELD = {rule.code for rule in DOCUMENT_RULES if rule.of_one_field}

ROWS_FILE = re.compile(rf"{STEM.pattern}\.csv")

IsThere = Callable[[str, Mapping[str, str]], bool]
"""Whether a file of a name stands where the document with these answers would lie."""

_NOWHERE = SourceFile(Path(), "", "")
_NO_TEXT = Body("", (), "")


class Judge:
    """Says what is wrong with answers to the fields of a kind.

    ``office`` has the bodies and words that may be named; ``likely`` is what fields probably hold
    that are not answered yet; ``is_there`` tells whether a data file of a name would be in the way.
    """

    def __init__(
        self, kind: Kind, office: Office, likely: Mapping[str, str], is_there: IsThere
    ) -> None:
        self.kind, self.office, self.likely, self.is_there = kind, office, likely, is_there
        self.fields = fields_of(kind.record)

    def refusal(self, name: str, answers: Mapping[str, str]) -> Problem | None:
        """Why an answer cannot be written; None if it can."""
        if name == "rows":
            return self._rows_refusal(answers)
        return complaint(self.kind.record, values_of(self.fields, {name: answers[name]}))

    def _rows_refusal(self, answers: Mapping[str, str]) -> Problem | None:
        rows = answers["rows"]
        if not ROWS_FILE.fullmatch(rows):
            hint = "只用小写字母、数字和连字符，以 .csv 结尾"
            return _NOWHERE.problem("", f"数据文件名“{rows}”不能用", hint)
        if self.is_there(rows, answers):
            return _NOWHERE.problem("", f"已经有数据文件 {rows}", "换一个文件名")
        return None

    def findings(self, answers: Mapping[str, str]) -> dict[str, list[Problem]]:
        """What the rules say of answers that the reader accepts, by the name of the field."""
        values = values_of(self.fields, completed(self.fields, answers, self.likely))
        lines = {name: line for line, name in enumerate(_with_groups(answers), 2)}
        record = parse_record(self.kind.record, _NOWHERE, Fields(values, lines))
        if not isinstance(record, Record):
            return {}
        document = Document(f"{self.kind.folder}/new", "", record, _NO_TEXT, "", lines, 1)
        names = {line: name for name, line in lines.items()}
        found: dict[str, list[Problem]] = {}
        for problem in check_document(document, self.office):
            if problem.code in _OF_ONE_FIELD and problem.line in names:
                found.setdefault(names[problem.line], []).append(problem)
        return found


def _with_groups(answers: Mapping[str, str]) -> list[str]:
    """The names of answers and of the groups in which they stand, each once."""
    names: dict[str, None] = {}
    for name in answers:
        parts = name.split(".")
        names |= {".".join(parts[:end]): None for end in range(1, len(parts) + 1)}
    return list(names)


def told(problem: Problem) -> str:
    """What is wrong and what to write, for a person who has just answered."""
    return f"{problem.message}。{problem.hint}。".replace("？。", "？")

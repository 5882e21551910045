"""The desk: where a new document is drafted, from answers that are given, typed or proposed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from plugins.drafting.answers import UnknownNameError, example_of, values_of
from plugins.drafting.dialogue import Ask, Dialogue, Say
from plugins.drafting.judging import Judge, told
from plugins.drafting.new_document import (
    NewFile,
    NotWrittenError,
    asked_fields,
    new_files,
    wrong_name,
)
from plugins.drafting.proposals import proposals, proposed_name
from plugins.model.kinds import Kind
from plugins.model.kinds.fields import Field, fields_of
from plugins.model.library import Library
from plugins.problems import Problem, Severity


@dataclass(frozen=True)
class Desk:
    """The library that a new document joins, the folder where it will lie, the time, and a person.

    ``now`` has a time zone. ``say`` shows a line to the person; ``ask`` is None where nobody can be
    asked.
    """

    library: Library
    folder: Path
    now: datetime
    say: Say
    ask: Ask | None = None


def draft(desk: Desk, kind: Kind, given: Mapping[str, str], name: str) -> list[NewFile]:
    """The files of a new document.

    ``given`` are answers by dotted name; ``name`` is the file's name without suffix, or empty. The
    person is asked for the rest; where nobody can be asked, what can be proposed is taken.

    Raises:
        NotWrittenError: something is missing or wrong; the message says what.
    """
    propose = partial(proposals, desk.library, kind, desk.now)
    judge = Judge(kind, desk.library.office, propose(given), partial(_is_there, desk, kind))
    _refuse_unknown(kind, given)
    if desk.ask is None:
        answers = {**_taken(kind, propose(given), name), **given}
        _refuse_missing(kind, answers)
        _judge(judge, answers, desk.say)
    else:
        _judge(judge, given, desk.say)
        answers = _asked(judge, Dialogue(judge, propose, given, desk.ask, desk.say))
    place = _placed(desk, kind, answers, name)
    return new_files(kind, place, values_of(judge.fields, answers))


def _asked(judge: Judge, talk: Dialogue) -> dict[str, str]:
    """The answers of a person; what only all of them together show is said at the end."""
    tops = {name.partition(".")[0] for name in talk.answers}
    talk.go_through(field for field in asked_fields(judge.kind) if field.name not in tops)
    for field, problem in _all_findings(judge, talk.answers):
        if problem.message not in {own.message for own in talk.told}:
            talk.say(f"\n请再核对 {field}：{told(problem)}")
    return talk.answers


def _refuse_unknown(kind: Kind, given: Mapping[str, str]) -> None:
    try:
        values_of(fields_of(kind.record), given)
    except UnknownNameError as error:
        message = f"{kind.title}没有“{error}”这个字段。字段见 docs/fields.md。"
        raise NotWrittenError(message) from None


def _judge(judge: Judge, answers: Mapping[str, str], say: Say) -> None:
    """Refuse answers that the reader or a rule takes for wrong, and say what is doubtful."""
    refused = [judge.refusal(name, answers) for name in answers if answers[name].strip()]
    wrong = [told(problem) for problem in refused if problem]
    for field, problem in _all_findings(judge, answers) if not wrong else ():
        if problem.severity is Severity.ERROR:
            wrong.append(f"{field}：{told(problem)}")
        else:
            say(f"提醒 {field}：{told(problem)}")
    if wrong:
        raise NotWrittenError("\n".join(dict.fromkeys(wrong)))


def _all_findings(judge: Judge, answers: Mapping[str, str]) -> Iterator[tuple[str, Problem]]:
    for field, problems in judge.findings(answers).items():
        yield from ((field, problem) for problem in problems)


def _taken(kind: Kind, proposed: Mapping[str, str], name: str) -> dict[str, str]:
    """Proposals that can be taken unseen: what is required, and a number, which gives a file name."""
    wanted = {field.name for field in fields_of(kind.record) if field.required}
    wanted |= set() if name else {"doc_no"}
    return {field: value for field, value in proposed.items() if field in wanted}


def _refuse_missing(kind: Kind, answers: Mapping[str, str]) -> None:
    tops = {name.partition(".")[0] for name in answers}
    missing = [f for f in fields_of(kind.record) if f.required and f.name not in tops]
    if missing:
        lines = "\n".join(f"  {line}" for field in missing for line in _options(field, "", ""))
        raise NotWrittenError(f"还缺少这些字段，加上：\n{lines}")


def _options(field: Field, prefix: str, around: str) -> Iterator[str]:
    """How the options for a field look; a group is given by its required members."""
    name, label = f"{prefix}{field.name}", f"{around}{field.term.name}"
    if field.shape != "group":
        yield f"--set {name}={example_of(field)}　（{label}）"
        return
    for member in field.members:
        if member.required:
            yield from _options(member, f"{name}.0." if field.many else f"{name}.", f"{label} · ")


def _is_there(desk: Desk, kind: Kind, name: str, answers: Mapping[str, str]) -> bool:
    """Whether a data file of this name lies where the document will lie."""
    where = proposed_name(desk.library, kind, answers, desk.now.year)
    return (desk.folder / where.rpartition("/")[0] / name).exists()


def _placed(desk: Desk, kind: Kind, answers: Mapping[str, str], name: str) -> str:
    """The path of the document: in the folder proposed, under the name given, typed or proposed."""
    where = proposed_name(desk.library, kind, answers, desk.now.year)
    folder, _, stem = where.rpartition("/")
    taken = desk.library.by_id.keys() | desk.library.unreadable
    if not name and desk.ask:
        name = _typed_name(desk.ask, desk.say, stem, lambda name: wrong_name(folder, name, taken))
    name = (name or stem).removesuffix(".md")
    if wrong := wrong_name(folder, name, taken):
        raise NotWrittenError(wrong)
    return f"{folder}/{name}"


def _typed_name(ask: Ask, say: Say, stem: str, wrong: Callable[[str], str]) -> str:
    """The file's name as a person types it, asked for until it can be one."""
    say("\n文件名（必填）：小写字母、数字和连字符，就是永久网址的一部分。例：ybf-2026-3")
    while True:
        typed = ask(f"[{stem}] > " if stem else "> ").strip() or stem
        name = typed.removesuffix(".md")
        if not name:
            say("文件名必须填写。")
        elif said := wrong(name):
            say(said)
        else:
            return name

"""The dialogue: a person at a terminal is asked for what a new document needs, field by field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import count

from plugins.drafting.judging import Judge, told
from plugins.model.kinds.fields import Field
from plugins.model.office import Office
from plugins.problems import Problem

Ask = Callable[[str], str]
"""Shows a text, and gives back the line that the person types."""

Say = Callable[[str], None]
"""Shows a line."""

Propose = Callable[[Mapping[str, str]], Mapping[str, str]]
"""What Enter stands for, by field, after the answers so far."""

FEW = 20
"""So many words of a vocabulary are shown to choose from; more would fill the screen."""

_MEANT = re.compile(r"改为：(?:\w+: )?((?:(?!，\w+: ).)+)|是不是“([^”]+)”？.*")
"""A hint that says what to write instead, and not in two fields."""


class Dialogue:
    """Asks for the fields of a record; each answer is checked before the next question.

    ``answers`` are those so far by dotted name, and ``told`` all that was said against them.
    """

    def __init__(
        self, judge: Judge, propose: Propose, given: Mapping[str, str], ask: Ask, say: Say
    ) -> None:
        """``given`` are answers that are there already; ``ask`` and ``say`` are the terminal."""
        self.judge, self.propose, self.ask, self.say = judge, propose, ask, say
        self.answers = dict(given)
        self.told: set[Problem] = set()

    def go_through(self, fields: Iterable[Field]) -> None:
        """Ask for these fields, one after the other."""
        for field in fields:
            self._field(field, field.name, field.term.name)

    def _field(self, field: Field, name: str, label: str) -> None:
        if field.shape != "group":
            self._single(field, name, label, field.required)
        elif field.many:
            self._list(field, name, label)
        else:
            self._group(field, name, label, field.required)

    def _list(self, field: Field, name: str, label: str) -> None:
        """Member after member, until the first field of one is left empty."""
        for number in count():
            needed = field.required and number == 0
            end = "" if needed else "（没有了就直接按回车）"
            self.say(f"\n{label}，第 {number + 1} 项{end}")
            if not self._group(field, f"{name}.{number}", label, needed):
                return

    def _group(self, field: Field, name: str, label: str, needed: bool) -> bool:
        """The fields of a group, and whether it was written.

        One that is not needed is left out by leaving its first field empty.
        """
        for position, member in enumerate(field.members):
            own, called = f"{name}.{member.name}", f"{label} · {member.term.name}"
            may_skip = position == 0 and not needed
            if member.shape == "group":
                self._field(member, own, called)
                continue
            answer = self._single(member, own, called, member.required and not may_skip)
            if may_skip and not answer:
                return False
        return True

    def _single(self, field: Field, name: str, label: str, needed: bool) -> str:
        choices = _choices(field, self.judge.office)
        proposed = self.propose(self.answers).get(name, "")
        self._show_question(field, f"{label}（{name}，{'必填' if needed else '选填'}）", choices)
        doubted = ""
        while True:
            typed = self.ask(f"[{proposed}] > " if proposed else "> ").strip() or proposed
            answer = _chosen(typed, choices)
            if not answer and not needed:
                return ""
            if not answer:
                self.say("这一项必须填写。")
                continue
            against, is_doubt = self._against(name, answer)
            if not against or (is_doubt and answer == doubted):
                self.answers[name] = answer
                return answer
            self.told.update(against)
            self.say("\n".join(map(told, against)))
            if is_doubt:
                self.say("确实要这样写的，再输入一次。")
                doubted = answer
            if not (field.many and "；" in answer):
                proposed = _meant(against[0]) or proposed

    def _against(self, name: str, answer: str) -> tuple[list[Problem], bool]:
        """What speaks against an answer; and whether it is only doubtful, so that it may be kept."""
        together = {**self.answers, name: answer}
        if refusal := self.judge.refusal(name, together):
            return [refusal], False
        return self.judge.findings(together).get(name, []), True

    def _show_question(self, field: Field, head: str, choices: tuple[str, ...]) -> None:
        example = f"。例：{field.term.example.strip('[]')}" if field.term.example else ""
        self.say(f"\n{head}：{field.term.meaning}{example}")
        for number, choice in enumerate(choices, 1):
            self.say(f"  {number} {choice}")
        if field.many:
            self.say("  可以写几个，用；分开")


def _choices(field: Field, office: Office) -> tuple[str, ...]:
    """The words that may be chosen by their numbers."""
    if field.name == "issuer":
        return tuple(body.name for body in office.organisations if not body.external)
    if field.vocabulary:
        words = tuple(office.vocabularies.get(field.vocabulary, ()))
        return words if len(words) <= FEW else ()
    return field.choices


def _chosen(typed: str, choices: tuple[str, ...]) -> str:
    """What was typed, with the numbers of choices replaced by the choices."""
    parts = typed.replace(";", "；").split("；")
    return "；".join(
        choices[int(part) - 1]
        if part.strip().isdecimal() and 0 < int(part) <= len(choices)
        else part
        for part in parts
    )


def _meant(problem: Problem) -> str:
    """What is to be written instead; empty where that is not known."""
    found = _MEANT.fullmatch(problem.hint)
    return (found[1] or found[2]) if found else ""

"""The dialogue: a person at a terminal is asked for what a new document needs, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count

from plugins.drafting.answers import complaint, values_of
from plugins.forms.fields import FormField
from plugins.model.kinds.record import Record
from plugins.model.office import Office

Ask = Callable[[str], str]
"""Shows a text, and gives back the line that the person types."""

Say = Callable[[str], None]
"""Shows a line."""


class Dialogue:
    """Asks for the fields of a record; each answer is checked before the next question."""

    def __init__(
        self,
        record: type[Record],
        fields: tuple[FormField, ...],
        office: Office,
        ask: Ask,
        say: Say,
    ) -> None:
        """``fields`` are all of ``record``; ``office`` has the words that may be chosen.

        ``ask`` and ``say`` are the terminal.
        """
        self.record, self.fields, self.office = record, fields, office
        self.ask, self.say = ask, say

    def answers(
        self, fields: Iterable[FormField], proposed: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """The answers to these fields by dotted name; ``proposed`` is what Enter stands for."""
        for field in fields:
            yield from self._field(field, field.name, proposed)

    def _field(
        self, field: FormField, name: str, proposed: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        if field.shape != "group":
            yield name, self._single(field, name, proposed.get(name, ""), field.required)
        elif field.many:
            yield from self._list(field, name, proposed)
        else:
            yield from self._group(field, name, proposed, field.required)

    def _list(
        self, field: FormField, name: str, proposed: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Member after member, until the first field of one is left empty."""
        for number in count():
            needed = field.required and number == 0
            self.say(
                f"{field.term.name}，第 {number + 1} 项"
                + ("" if needed else "（没有了就直接按回车）")
            )
            member = list(self._group(field, f"{name}.{number}", proposed, needed))
            if not member:
                return
            yield from member

    def _group(
        self, field: FormField, name: str, proposed: Mapping[str, str], needed: bool
    ) -> Iterator[tuple[str, str]]:
        """The fields of a group; one that is not needed is left out by leaving its first empty."""
        for position, member in enumerate(field.members):
            own = f"{name}.{member.name}"
            if member.shape == "group":
                yield from self._field(member, own, proposed)
                continue
            may_skip = position == 0 and not needed
            answer = self._single(
                member, own, proposed.get(own, ""), member.required and not may_skip
            )
            if not answer and may_skip:
                return
            yield own, answer

    def _single(self, field: FormField, name: str, proposed: str, needed: bool) -> str:
        choices = self._choices(field)
        self._show_question(field, name, choices, needed)
        while True:
            typed = self.ask(f"[{proposed}] > " if proposed else "> ").strip() or proposed
            answer = _chosen(typed, choices)
            if not answer and not needed:
                return ""
            if not answer:
                self.say("这一项必须填写。")
            elif wrong := self._wrong(name, answer):
                self.say(wrong)
            else:
                return answer

    def _show_question(
        self, field: FormField, name: str, choices: tuple[str, ...], needed: bool
    ) -> None:
        mark = "必填" if needed else "选填"
        example = f"。例：{field.term.example.strip('[]')}" if field.term.example else ""
        self.say(f"\n{field.term.name}（{name}，{mark}）：{field.term.meaning}{example}")
        for number, choice in enumerate(choices, 1):
            self.say(f"  {number} {choice}")
        if field.many:
            self.say("  可以写几个，用；分开")

    def _choices(self, field: FormField) -> tuple[str, ...]:
        if field.name == "issuer":
            return tuple(body.name for body in self.office.organisations if not body.external)
        if field.vocabulary:
            words = tuple(self.office.vocabularies.get(field.vocabulary, ()))
            return words if len(words) <= 20 else ()
        return field.choices

    def _wrong(self, name: str, answer: str) -> str:
        """What the reader would say of this answer; empty if it is accepted."""
        values = values_of(self.fields, {name: answer})
        problem = complaint(self.record, values)
        return f"{problem.message}。{problem.hint}" if problem else ""


def _chosen(typed: str, choices: tuple[str, ...]) -> str:
    """What was typed, with the numbers of choices replaced by the choices."""
    parts = typed.replace(";", "；").split("；")
    return "；".join(
        choices[int(part) - 1]
        if part.strip().isdecimal() and 0 < int(part) <= len(choices)
        else part
        for part in parts
    )

"""Arguments: any number of paths behind a task's name, which Invoke's parser does not know."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from invoke import Argument, Task

CHECK_HELP = {
    "paths": "只显示这些文件或文件夹的问题；不写就全部显示",
    "content": "内容文件夹",
    "format": "text、json、github、gitlab、gitea、sarif",
    "strict": "按正式发布的设置（publishconf.py）",
    "info": "连同仅供参考的说明",
    "as-of": "按哪一天检查，例如 2026-12-31；不写就是今天",
}
"""What the options of `check` are for."""


def loose_words(words: Sequence[str], task: str, taking: frozenset[str]) -> list[str]:
    """The words behind ``task`` that are neither options nor the values of options ``taking`` one."""
    loose: list[str] = []
    behind = list(words[list(words).index(task) + 1 :]) if task in words else []
    for before, word in zip([task, *behind], behind, strict=False):
        if word == "--":
            break
        if not word.startswith("-") and before not in taking:
            loose.append(word)
    return loose


class Paths(Argument):
    """A list that is filled by the words without a name.

    Invoke gives such words to arguments that have no value yet, and wants one for each of them. So
    this one has none until it got all the words that there are.
    """

    def __init__(self, awaited: int, **known: Any) -> None:
        self.awaited = awaited
        self._words: list[str] = []
        super().__init__(kind=list, positional=True, **known)

    @property
    def value(self) -> Any:
        """The words, once they are all here."""
        return self._words if len(self._words) >= self.awaited else None

    @value.setter
    def value(self, word: str) -> None:
        self._words.append(word)
        self.raw_value = word


class TaskWithPaths(Task[Any]):
    """A task whose parameter ``paths`` takes any number of words."""

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:
        """The arguments of the task, with ``paths`` counted on the command line."""
        known = super().get_arguments(ignore_unknown_help)
        options = [own for own in known if own.name != "paths"]
        taking = frozenset(
            f"--{name.replace('_', '-')}" if len(name) > 1 else f"-{name}"
            for own in options
            if own.takes_value
            for name in own.names
        )
        awaited = len(loose_words(sys.argv, self.name, taking))
        described = next((own.help for own in known if own.name == "paths"), None)
        return [Paths(awaited, name="paths", help=described), *options]

"""The program: Invoke, which speaks English of itself, telling people in Chinese what went wrong."""

from __future__ import annotations

import inspect
import re
import unicodedata
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any

from invoke import Exit, Program
from invoke.exceptions import ParseError

_UNKNOWN = re.compile(r"No idea what '(.*)' is!")
_ABSENT = re.compile(r"'(.*)' did not receive required positional arguments: (.*)")
_VALUELESS = re.compile(r"Flag <Argument: (\S+?)(?: .*)?> needed value and was not given one!")
_VALUE = re.compile(r"\b(?:STRING|INT)\b")


class ChineseProgram(Program):
    """Invoke's program whose messages and help are Chinese."""

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Know a wish for help before a task takes the word for its first argument."""
        super().normalize_argv(argv)
        if self.argv[2:3] in (["--help"], ["-h"]):
            self.argv = [self.argv[0], "--help", self.argv[1]]

    def parse_core(self, argv: list[str] | None) -> None:
        """Read what stands before the task."""
        self._in_chinese(lambda: super(ChineseProgram, self).parse_core(argv))

    def parse_tasks(self) -> None:
        """Read the task and its options."""
        self._in_chinese(super().parse_tasks)

    def parse_cleanup(self) -> None:
        """Show help if that was asked for."""
        self._in_chinese(super().parse_cleanup)

    def _in_chinese(self, parse: Callable[[], None]) -> None:
        try:
            parse()
        except ParseError as error:
            raise Exit(self._told(str(error), error.context), code=1) from None
        except ValueError:
            task = next((word for word in self.argv[1:] if not word.startswith("-")), "")
            raise Exit(f"选项后面要写数字的，只写阿拉伯数字。{self._help(task)}", code=1) from None

    def _told(self, said: str, context: Any) -> str:
        """One line on what is wrong with the words of the command line."""
        task = getattr(context, "name", None) or ""
        if unknown := _UNKNOWN.fullmatch(said):
            return self._on_unknown(unknown[1], context, task)
        if absent := _ABSENT.fullmatch(said):
            wanted = (context.args[name] for name in re.findall(r"'(\w+)'", absent[2]))
            names = "、".join(
                f"{own.name}（{own.help}）" if own.help else own.name for own in wanted
            )
            return f"{absent[1]} 后面还要写 {names}。{self._help(absent[1])}"
        if valueless := _VALUELESS.fullmatch(said):
            return f"--{valueless[1]} 后面还要写内容。{self._help(task)}"
        return f"命令的写法不对。{self._help(task)}"

    def _on_unknown(self, word: str, context: Any, task: str) -> str:
        if not word.startswith("-"):
            return f"“{word}”是多写的，或者写错了位置。{self._help(task)}"
        known = list(context.flags) if context else []
        close = get_close_matches(word, known, n=1)
        meant = f"，是不是 {close[0]}？" if close else "。"
        return f"没有 {word} 这个选项{meant}{self._help(task)}"

    def _help(self, task: str) -> str:
        if not task:
            return f"全部任务：{self.binary}"
        return f"全部选项：{self.binary} {task} --help"

    def print_task_help(self, name: str) -> None:
        """Show what a task does and its options."""
        context = self.parser.contexts[name]
        words = [f" {own.name}" for own in context.missing_positional_args]
        print(f"用法：{self.binary} {name}{''.join(words)} [选项]\n")
        print(f"  {inspect.getdoc(self.collection[name])}\n")
        if pairs := context.help_tuples():
            print("选项：", *_columns(pairs), "", sep="\n")


def _columns(pairs: list[tuple[str, str | None]]) -> Iterator[str]:
    """Options and what they are for, one a line, in two columns."""
    options = [_VALUE.sub("…", option) for option, _ in pairs]
    widest = max(map(_width, options))
    for option, (_, meaning) in zip(options, pairs, strict=True):
        yield f"  {option}{' ' * (widest - _width(option))}  {meaning or ''}".rstrip()


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

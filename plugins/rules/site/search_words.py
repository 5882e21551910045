"""S109: words of search.yaml can do what they are for: synonyms have a partner, none is too short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plugins.model.library import Library
from plugins.model.search_words import SHORTEST
from plugins.problems import Severity
from plugins.rules.rule import Finding, LibraryRule


def check(library: Library) -> Iterator[Finding]:
    """Groups of synonyms, then the words of recommendations, each on its line."""
    path, words = f"{library.folder}/search.yaml", library.search_words
    for field, message, hint in (*_synonyms(words.synonyms), *_pinned(library)):
        lines = library.search_lines
        yield Finding(path, lines.get(field, lines.get(field.rpartition(".")[0], 1)), message, hint)


def _synonyms(groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    for number, group in enumerate(groups):
        field = f"synonyms.{number}"
        if len(group) < 2:
            yield field, "这一组近义词只有一个词", "一组至少写两个词，例如 [惠民, 惠农]"
        yield from _words(field, group)


def _pinned(library: Library) -> Iterator[tuple[str, str, str]]:
    for number, pinned in enumerate(library.search_words.pinned):
        field = f"pinned.{number}"
        if not pinned.documents:
            yield f"{field}.documents", "没有写推荐哪份文件", ""
        if not pinned.words:
            yield f"{field}.words", "没有写搜哪些词时推荐", ""
        yield from _words(f"{field}.words", pinned.words)


def _words(field: str, words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    times = Counter(words)
    for index, word in enumerate(words):
        if sum(map(str.isalnum, word)) < SHORTEST:
            hint = f"标点不算，至少写 {SHORTEST} 个字：单个字在很多词里都有"
            yield f"{field}.{index}", f"“{word}”太短", hint
        elif times[word] > 1 and words.index(word) < index:
            yield f"{field}.{index}", f"“{word}”写了两次", "删去其中一个"


RULE = LibraryRule(
    "S109",
    Severity.ERROR,
    "search.yaml 的近义词一组至少两个，推荐写明词和文件，词不少于两个字",
    "",
    "改正 search.yaml 里的这一行",
    check,
)

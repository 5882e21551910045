"""search.yaml: synonyms and recommendations are read, and what is wrong is said where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.model.search_words import Pinned, SearchWords
from plugins.reading.content_folder import Content

MakeContent = Callable[[Mapping[str, str]], Path]
Read = Callable[[Path], Content]
EXAMPLE = "synonyms: [[惠民, 惠农, 补贴], [老年人, 老人]]"
PINNED = "pinned: [{words: [看公报], documents: [services/gongbao-chayue]}]"


def test_words_are_read_with_their_lines(make_content: MakeContent, read: Read) -> None:
    """Groups of synonyms and recommendations are values, and each knows its line."""
    text = "synonyms:\n  - [甲乙, 丙丁]\npinned:\n  - words: [戊己]\n    documents: [faq/a, 甲〔2026〕1号]\n"
    content = read(make_content({"search.yaml": text}))
    assert content.problems == []
    assert content.search_words == SearchWords(
        synonyms=(("甲乙", "丙丁"),),
        pinned=(Pinned(words=("戊己",), documents=("faq/a", "甲〔2026〕1号")),),
    )
    assert content.search_lines["synonyms.0"] == 2
    assert content.search_lines["pinned.0.documents"] == 5


@pytest.mark.parametrize("text", [None, "", "synonyms:\npinned:\n", "# 还没有\n"])
def test_a_county_needs_no_words(text: str | None, make_content: MakeContent, read: Read) -> None:
    """The file may be missing, or empty."""
    content = read(make_content({} if text is None else {"search.yaml": text}))
    assert (content.search_words, content.problems) == (SearchWords(), [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("synonyms: 惠民、惠农\n", f"1: M104 近义词（synonyms）要写成列表 — 写成这样：{EXAMPLE}"),
        ("synonyms:\n  惠民: [惠农]\n", f"1: M104 近义词（synonyms）要写成列表 — 写成这样：{EXAMPLE}"),
        ("synonyms:\n  - [惠民, 惠农]\n  - 老人\n",
         f"3: M104 近义词（synonyms）第2项要写成列表 — 写成这样：{EXAMPLE}"),
        ("synonyms:\n  - [惠民，惠农]\n",
         f"2: M104 近义词（synonyms）第1项的列表里用了中文逗号 — 写成这样：{EXAMPLE}"),
        ("synonyms:\n  - [惠民, {甲: 乙}]\n",
         "2: M104 近义词（synonyms）第1项第2项要写成一段文字 — 有冒号、花括号的文字，整段用引号括起来"),
        ("近义词: [[甲, 乙]]\n", "1: M102 不认识的字段“近义词” — 是不是 synonyms？"),
        ("pinned:\n  看公报: services/a\n", f"1: M104 推荐（pinned）要写成列表 — 写成这样：{PINNED}"),
        ("pinned:\n  - words: 看公报\n    documents: [services/a]\n",
         "2: M104 推荐（pinned）第1项里的词（words）要写成列表 — 写成 words: [看公报]，多个用英文逗号分开"),
        ("pinned:\n  - words: [看公报]\n",
         "2: M101 缺少推荐（pinned）第1项里的文件（documents）"
         " — 在 pinned 里写上 documents，例如 documents: [services/gongbao-chayue]"),
        ("synonyms：\n  - [甲, 乙]\n", "1: M201 字段名后面用了中文冒号 — 改成英文冒号，后面加一个空格"),
        ("- 甲\n",
         "1: M206 不是“字段: 内容”的形式 — 每行写一个字段，例如 synonyms: [[惠民, 惠农]]"),
    ],
)  # fmt: skip
def test_a_slip_is_named(text: str, problem: str, make_content: MakeContent, read: Read) -> None:
    """Every wrong shape gives one message with the line and what to write instead."""
    content = read(make_content({"search.yaml": text}))
    assert [f"{p.line}: {p.code} {p.message} — {p.hint}" for p in content.problems] == [problem]
    assert content.search_words == SearchWords()

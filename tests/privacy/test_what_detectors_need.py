"""What a detector needs never hides what its pattern finds: a missed number is the worst that can be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.model.document import Attachment, Document
from plugins.model.library import Library
from plugins.privacy.check import check_privacy
from plugins.privacy.detectors import DETECTORS, suspected
from plugins.privacy.detectors.detector import Detector
from plugins.privacy.passages import half_width, passages_of

MakeNotice = Callable[..., Document]
MakeLibrary = Callable[..., Library]

FULL_WIDTH = {half: half + 0xFEE0 for half in range(0x21, 0x7F)} | {0x20: 0x3000}
HALF_WIDTH = {full: half for half, full in FULL_WIDTH.items()}
EVERYWHERE = settings(suppress_health_check=list(HealthCheck), deadline=None)

FORMS = {
    "P101": r"[1-9]\d{5}[ -]?[12]\d{7}[ -]?\d{3}[\dXx]",
    "P104": r"(62\d\d|4\d{3}|5[1-5]\d\d|35[3-8]\d|9558)([ -]?)\d{4}\2\d{4}\2\d{4}(\2\d{1,3})?",
    "P111": r"[绝机秘]密[★☆]",
}
"""What is written in many ways of which few come about by chance."""


@cache
def found_texts(detector: Detector) -> st.SearchStrategy[str]:
    """Texts in which a detector's pattern is found, made out of the pattern itself."""
    texts = st.from_regex(detector.pattern)
    if form := FORMS.get(detector.code):
        texts |= st.from_regex(re.compile(form, re.ASCII), fullmatch=True)
    return texts.filter(detector.pattern.search)


_NUMBERS = ("330000190001010005", "330101800101001", "13800138000", "6222 0000 0000 0009")
_GAPS = st.sampled_from(("", "", "", " ", "-", "\t", "\u2002", "\n"))
_WORDS = st.sampled_from(
    (
        *_NUMBERS,
        *("E12345678", "浙J12345", "a.b@qq.com", "机密", "★", "☆", "5年", "密级", ":", "秘密", "内部"),
        *("资料", "注意保存", "仅供", "使用", "此件", "不予公开", "依申请公开", "工作秘密", "身份证号码"),
        *("(", ")", "【", "】", "*", "#", "\n", "\r", ",", "。", "一", "A", "x", "1", "٣", "/2026"),
    )
)  # fmt: skip


@st.composite
def mixed_texts(draw: st.DrawFn) -> str:
    """Numbers and marks, whole and in pieces, in either width, apart or beside each other."""
    words = []
    for word in draw(st.lists(_WORDS, max_size=8)):
        gap = draw(_GAPS)
        written = gap.join(word) if draw(st.booleans()) else word + gap
        words.append(written.translate(FULL_WIDTH) if draw(st.booleans()) else written)
    return "".join(words)


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.code)
@settings(EVERYWHERE, max_examples=150)
@given(data=st.data())
def test_what_is_found_holds_what_is_needed(detector: Detector, data: st.DataObject) -> None:
    """Every text in which a pattern is found holds what the detector needs, alone and among others."""
    text = data.draw(found_texts(detector))
    assert detector.needs.search(text)
    assert detector.needs.search(f"甲1A(\n{text}\n乙2b)")
    assert detector in suspected(f"{text}\n第一条")


def found_by_all_patterns(document: Document) -> list[tuple[str, int]]:
    """Code and line of what every pattern finds in every passage, without asking what it needs."""
    return [
        (detector.code, passage.line_at(match.start()))
        for passage in passages_of(document)
        for detector in DETECTORS
        if detector.looks_at(passage.part, passage.name)
        for match in detector.pattern.finditer(passage.text.translate(HALF_WIDTH))
        if detector.confirms(match)
    ]


@settings(EVERYWHERE, max_examples=300)
@given(body=mixed_texts(), title=mixed_texts(), note=mixed_texts(), name=mixed_texts())
def test_check_finds_what_all_patterns_find(
    notice: MakeNotice, library: MakeLibrary, body: str, title: str, note: str, name: str
) -> None:
    """The check finds in body, fields and names of files what every pattern finds there, in order."""
    attachment = Attachment(f"normative/2026/sample/{name}", 1, "00")
    document = notice(body, title=title, note=note, attachments=(attachment,))
    found = [(problem.code, problem.line) for problem in check_privacy(library(document))]
    assert found == found_by_all_patterns(document)


@settings(EVERYWHERE, max_examples=300)
@given(st.text(st.characters() | st.sampled_from([*map(chr, HALF_WIDTH)])))
def test_half_width_goes_character_by_character(text: str) -> None:
    """Each full-width letter, digit and mark becomes its half-width one; all else stays in its place."""
    assert half_width(text) == text.translate(HALF_WIDTH)


def test_plain_document_is_gone_through_with_no_pattern(
    notice: MakeNotice, library: MakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no detector's need is met, no pattern is tried on any passage."""
    tried: list[str] = []

    def find(detector: Detector, text: str) -> list[re.Match[str]]:
        tried.append(f"{detector.code} {text}")
        return []

    texts = [library().site.contact, *library().site.public_phones]

    monkeypatch.setattr(Detector, "find", find)
    text = "第一条　为了保守国家秘密，2026年11月，内部控制和政务公开，电话0571-87052222，E区1号。"
    check_privacy(library(notice(text), notice(f"{text}\n\n（主动公开）")))
    assert [own for own in tried if own[5:] not in texts] == []
    check_privacy(library(replace(notice(text), markdown="13800138000")))
    assert [own for own in tried if own[5:] not in texts] == ["P103 13800138000"]

"""Rules look at a text quickly before they look well: the quick look hides nothing."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from plugins.model.outline_numbers import LEVELS, outline_number, parse_numeral
from plugins.rules.text import half_width_punctuation, invisible_characters, paired_marks
from plugins.rules.text.punctuation_forms import _SIGN, FORMS

MARKS = "（）《》〈〉“”‘’〔〕【】\n 甲a1一，。；：、"
PIECES = ["（甲）", "〔2020〕", "《", "》", "“", "”", "’", "\n"]
NUMBERS = "〇零一十百千19９٣（）()、.．。 甲"
FORM_SIGNS = "。，；：、.·…-－–~～\"' ９％甲乙1920年（）》”\n"
UNSEEN = "甲a \n\t　\x00\x0b\x1c\x7f\x85\xad\u200b\u2028\u202e\ufeff\xa0\ue000\U000e0041\U0001f600"


@given(st.text(MARKS, max_size=14) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_a_sound_text_has_no_fault(text: str) -> None:
    """Where every mark is closed by its other half at once, going through the lines finds nothing."""
    if paired_marks._is_sound(text):
        assert list(paired_marks._faults(text.split("\n"))) == []


@given(st.text("甲乙,;:?!().1 　a", max_size=12))
def test_half_width_marks_stand_behind_chinese(line: str) -> None:
    """A line without a half-width mark behind a Chinese character has no place that T102 finds."""
    if half_width_punctuation._HALF_WIDTH.search(line):
        assert half_width_punctuation._BEHIND_HAN.search(line)


@given(st.text(FORM_SIGNS, max_size=16))
def test_every_form_has_its_sign(text: str) -> None:
    """A form that stands in a text has its first character among the signs that are sought first."""
    signs = "".join(set(_SIGN.findall(text)))
    for form in FORMS:
        if form.pattern.search(text):
            assert form.first.search(signs), form.name


@given(st.text(st.characters() | st.sampled_from(UNSEEN), max_size=8))
def test_what_cannot_be_seen_is_found(text: str) -> None:
    """Every control, format and separator character is named, but for the ends of lines and tabs."""
    unseen = {
        f"U+{ord(character):04X}"
        for character in text
        if character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")
    }
    found = invisible_characters._found(text)
    assert set(filter(None, found.rpartition("：")[2].split("、"))) == unseen


@given(st.text(NUMBERS, max_size=6))
def test_a_number_has_the_first_level_that_fits(text: str) -> None:
    """The level of a number is that of the first form in ``LEVELS`` that the text begins with."""
    matches = ((level, form.match(text)) for level, form in enumerate(LEVELS, 1))
    expected = next(((level, parse_numeral(m["n"])) for level, m in matches if m), None)
    assert outline_number(text) == expected

"""Titles break where a person would break them."""

from __future__ import annotations

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from plugins.gazette.faces.cut_fonts import whole_font
from plugins.gazette.faces.faces import faces_of
from plugins.gazette.text.title import title_lines
from plugins.gazette.text.width import text_width
from tests.gazette.made_books import THEME

TITLES = (
    "2021年浙江省政务公开工作要点",
    "浙江省政务公开五年行动计划|（2021—2025年）",
    "浙江省人民政府办公厅关于全面推进基层|政务公开标准化规范化工作的实施意见",
    "台州市人民政府办公室关于加快推进|2021年台州市政务公开工作的实施意见",
    "样例县人民政府关于公布|行政规范性文件清理结果的公告（样例）",
    "样例县人民政府关于2026年|国有土地上房屋征收计划的公告",
    "浙江省人民政府办公厅关于|印发浙江省推进产业数字化绿色化|转型升级若干政策措施的通知",
    "样例县人民政府办公室转发县|发展改革局等部门关于进一步规范电动|自行车停放充电安全管理工作意见的通知",
    "样例县人民政府办公室关于|印发样例县国民经济和社会发展|第十五个五年规划和二〇三五年|远景目标纲要重点任务分工方案的通知",
)


@pytest.mark.parametrize("title", TITLES)
def test_title_breaks_between_words(title: str) -> None:
    """A title breaks at the marks: not in a word or a number, in lines of similar length."""
    assert "|".join(title_lines(title.replace("|", ""))) == title


@given(st.text(alphabet="政务公开关于的（）《》，2021A—通知", min_size=1, max_size=90))
def test_title_lines_are_the_title(title: str) -> None:
    """Whatever the title, its lines together are the title, and none is empty."""
    lines = title_lines(title)
    assert "".join(lines) == title
    assert all(lines)


WORDS = ("2026年11月", "3.5×2公里", "ABC类", "Gongbao", "“一网通办”", "㎡①Ⅳ", "A4")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("role", ["song", "hei"])
def test_a_text_is_as_wide_as_was_reckoned(word: str, role: str) -> None:
    """What lines are planned by is nearly the width that the faces of tables draw, or more."""
    face = next(face for face in faces_of(THEME) if face.role == role)
    font = uharfbuzz.Font(uharfbuzz.Face(whole_font(face.file, face.index)))
    glyphs = [font.get_nominal_glyph(ord(character)) for character in word]
    drawn = sum(font.get_glyph_h_advance(glyph) for glyph in glyphs if glyph) / font.face.upem
    assert drawn * 0.95 <= text_width(word) <= drawn * 1.25

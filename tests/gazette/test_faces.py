"""Fonts: a county's own come first, every substitution is said, and no character becomes a box."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.gazette.contents.document_book import build_documents
from plugins.gazette.faces import faces
from plugins.gazette.faces.faces import Face, faces_of, substitutions, unused_fonts
from plugins.gazette.typesetting import missing_glyphs
from plugins.gazette.typesetting.printing import Book, MissingGlyphError, Typesetter, print_book
from plugins.problems import ContentRefused
from tests.gazette.compared_texts import copied_text
from tests.gazette.made_books import RECIPES, ROOT, THEME, sample_library
from tests.gazette.made_fonts import made_font, write_font

HAN = "样例县人民政府文件，。"
RARE = "䶮㙍垟岙碶㵟𬭚𠮷"
"""Characters of names and places in no book of GB 2312; 㵟 𬭚 are in 通用规范汉字表, 𠮷 in Extension B."""

Print = Callable[..., Book]


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A theme without fonts of its own."""
    shutil.copytree(THEME / "print", tmp_path / "theme" / "print")
    return tmp_path / "theme"


@pytest.fixture
def by_role(theme: Path) -> Callable[[], dict[str, Face]]:
    """The faces of the theme as it is now, by their roles."""
    return lambda: {face.role: face for face in faces_of(theme)}


@pytest.fixture
def print_text(theme: Path) -> Print:
    """A function that sets a text in a role."""

    def printed(text: str, role: str = "fangsong", language: str = "zh-CN") -> Book:
        style = f"font-family: var(--face-{role}); font-weight: var(--weight-{role})"
        html = f'<html lang="{language}"><title>样例</title><p style="{style}">{text}'
        return print_book(html, (), Typesetter(theme / "print", faces_of(theme)))

    return printed


def test_own_font_heads_its_chain(theme: Path, by_role: Any, print_text: Print) -> None:
    """A font of the county sets the role that the standard names it for, and the free one follows."""
    write_font(theme / "fonts" / "fs.ttf", made_font("FangSong", HAN))
    face = by_role()["fangsong"]
    assert (face.family, face.is_own, face.is_named) == ("FangSong", True, True)
    assert [other.family for other in face.behind] == ["Noto Serif CJK SC"]
    book = print_text("样例县文件，印发")
    assert book.fonts == ("FangSong-common", "Noto-Serif-CJK-SC-common")
    assert book.borrowed == ("FangSong 没有“印”（U+5370）、“发”（U+53D1），用 Noto Serif CJK SC",)


def test_own_collection_gives_each_of_its_families(
    theme: Path, by_role: Any, print_text: Print
) -> None:
    """Of a file with several fonts each role takes its own, in text of common and of rare characters."""
    fonts = made_font("SimSun", "宋体"), made_font("SimHei", "黑体䶮")
    write_font(theme / "fonts" / "both.TTC", *fonts)
    found = by_role()
    assert (found["song"].index, found["hei"].index) == (0, 1)
    assert print_text("黑体䶮", "hei").fonts == ("SimHei-common", "SimHei-whole")


def test_nearest_weight_of_a_family_is_taken(theme: Path, by_role: Any) -> None:
    """Of fonts that share a family the one that is nearest in weight to what the chain asks is taken."""
    for name, weight in (("a", 300), ("b", 700), ("c", 900)):
        write_font(theme / "fonts" / f"{name}.ttf", made_font("Noto Serif CJK SC", HAN, weight))
    assert Path(by_role()["title"].file).name == "b.ttf"
    assert Path(by_role()["song"].file).name == "a.ttf"


def test_fonts_that_are_no_fonts_are_all_named(theme: Path) -> None:
    """Damaged files end the build with a line each, in plain words."""
    write_font(theme / "fonts" / "good.ttf", made_font("KaiTi", HAN))
    whole = (theme / "fonts" / "good.ttf").read_bytes()
    (theme / "fonts" / "half.ttf").write_bytes(whole[: len(whole) // 20])
    (theme / "fonts" / "text.otf").write_text("字体", "utf-8")
    (theme / "fonts" / "empty.ttc").write_bytes(b"")
    (theme / "fonts" / "readme.txt").write_text("说明", "utf-8")
    with pytest.raises(ContentRefused) as refused:
        faces_of(theme)
    assert [(p.path, p.code) for p in refused.value.problems] == [
        ("theme/fonts/empty.ttc", "A110"),
        ("theme/fonts/half.ttf", "A110"),
        ("theme/fonts/text.otf", "A110"),
    ]


def test_version_changes_with_the_own_fonts(theme: Path) -> None:
    """Fonts that are added, replaced or removed make books anew; the same ones elsewhere do not."""

    def version(characters: str) -> str:
        state = theme.parent / f"state{len(list(theme.parent.iterdir()))}"
        shutil.copytree(theme, state)
        if characters:
            write_font(state / "fonts" / "fs.ttf", made_font("FangSong", characters))
        return replace(RECIPES["document_pdf"], theme=state).version({})

    without, first, again, other = (version(c) for c in ("", "样例", "样例", "样例县"))
    assert first == again
    assert len({without, first, other, RECIPES["document_pdf"].version({})}) == 3
    assert version("") == without


def test_all_substitutions_are_one_line(theme: Path) -> None:
    """What stands in for which face is said once for all roles; named faces are not mentioned."""
    said = substitutions(faces_of(theme))
    assert said == [
        "字体替代：小标宋、宋体、仿宋用 Noto Serif CJK SC，黑体用 Noto Sans CJK SC，"
        "楷体用 LXGW WenKai。单位有正版字体的，见 docs/fonts.md"
    ]
    assert said[0] in (ROOT / "docs" / "fonts.md").read_text("utf-8")
    for family in ("小标宋体", "SimSun", "FangSong", "SimHei", "KaiTi"):
        write_font(theme / "fonts" / f"{family}.ttf", made_font(family, HAN))
    assert substitutions(faces_of(theme)) == []


def test_font_that_stands_in_no_role_is_said(theme: Path) -> None:
    """A county learns that a font of its own has a name which no chain knows."""
    write_font(theme / "fonts" / "a.ttf", made_font("FangSong", HAN))
    write_font(theme / "fonts" / "b.ttf", made_font("样例字体", HAN))
    assert unused_fonts(theme) == [
        "没有用上 b.ttf：theme/print/faces.yaml 里没有它的字体名 样例字体"
    ]


def test_machine_without_fonts_names_free_families(
    theme: Path, by_role: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is found the chains name the free families, and the build says so."""
    monkeypatch.setattr(faces, "installed_font", lambda family, weight: None)
    assert by_role()["kai"] == Face("kai", "楷体", "LXGW WenKai", 400, "", 0, "")
    assert "用 本机任意字体" in substitutions(faces_of(theme))[0]


@pytest.mark.parametrize("role", ["song", "fangsong", "hei", "kai", "title"])
def test_rare_characters_are_drawn(print_text: Print, role: str) -> None:
    """A character that an installed font has is never a box, and a face that lacks it is named."""
    book = print_text(RARE, role)
    shown = copied_text(book.pdf)
    assert all(character in shown for character in RARE)
    assert all(sentence.endswith("用 Noto Serif CJK SC") for sentence in book.borrowed)


def test_characters_from_outside_the_chain_are_named(print_text: Print) -> None:
    """What no face of the chain has comes from any font of the machine, which is named."""
    (sentence,) = print_text("样例😀").borrowed
    assert sentence == "Noto Serif CJK SC 没有“😀”（U+1F600），用 DejaVu Sans"


def test_characters_that_a_traditional_face_lacks_are_named(theme: Path, print_text: Print) -> None:
    """In a text of traditional characters borrowed ones are told as in any other."""
    write_font(theme / "fonts" / "tc.ttf", made_font("LXGW WenKai TC", "樣例縣"))
    (sentence,) = print_text("樣例縣發", "kai", "zh-Hant").borrowed
    assert sentence == "LXGW WenKai TC 没有“發”（U+767C），用 LXGW WenKai"


def test_traditional_characters_have_the_weight_of_their_own_face(
    theme: Path, print_text: Print
) -> None:
    """A title in a licensed face of plain weight leaves traditional ones the bold that they ask for."""
    write_font(theme / "fonts" / "title.ttf", made_font("小标宋体", HAN))
    assert print_text("样例县", "title").fonts == ("小标宋体-common",)
    assert print_text("樣例縣", "title", "zh-Hant").fonts == ("Noto-Serif-CJK-TC-Bold",)


SLIPS = {
    "a list that is not closed": ("named: [SimSun, 宋体,", "named: SimSun], [宋体,", 13),
    "a field without its colon": ("  name: 宋体\n", "  name 宋体\n", 13),
    "a list that is one word": ("[Noto Sans CJK SC, Source Han Sans SC]", "Noto Sans CJK SC", 24),
    "no list": ("  named: [SimHei, 黑体,", "  nahmed: [SimHei, 黑体,", 22),
    "no free font": ("free: [Noto Sans CJK SC, Source Han Sans SC]", "free: []", 24),
    "a role that is not known": ("kai:\n", "kia:\n", 27),
    "a role that is there twice": ("kai:\n", "hei:\n", 27),
}
"""What is written instead of what, and a line that is named."""


@pytest.mark.parametrize("slip", SLIPS)
def test_slips_in_the_list_of_fonts_are_told_with_their_line(theme: Path, slip: str) -> None:
    """A clerk who edits faces.yaml (docs/fonts.md) learns where it is wrong, and nothing is made."""
    right, wrong, line = SLIPS[slip]
    file = theme / "print" / "faces.yaml"
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), "utf-8")
    with pytest.raises(ContentRefused) as refused:
        faces_of(theme)
    told = [(problem.path, problem.line, problem.code) for problem in refused.value.problems]
    assert ("theme/print/faces.yaml", line, "A111") in told


@pytest.mark.parametrize("written", [b"", b"- song\n", b"\xcb\xce\xcc\xe5: 1\n", b"song: \0\n"])
def test_a_list_of_fonts_that_cannot_be_read_is_told(theme: Path, written: bytes) -> None:
    """A file that is empty, something else, not UTF-8 or not text ends the build in plain words."""
    (theme / "print" / "faces.yaml").write_bytes(written)
    with pytest.raises(ContentRefused) as refused:
        faces_of(theme)
    assert [problem.code for problem in refused.value.problems] == ["A111"]


@pytest.mark.parametrize("character", ["\ue000", "\U00040000", "\u0378"])
def test_character_without_a_glyph_ends_the_book(print_text: Print, character: str) -> None:
    """A private or unassigned character, which no font has, makes no PDF."""
    with pytest.raises(MissingGlyphError) as refused:
        print_text(f"样例{character}县")
    assert refused.value.characters == character


def test_missing_characters_are_found_in_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines on which they stand are named; what stands nowhere as itself, the first file."""
    (tmp_path / "normative").mkdir()
    (tmp_path / "normative" / "a.md").write_text("---\ntitle: 样\ue001例\n---\n甲\n乙\ue000\n")
    (tmp_path / "normative" / "b.csv").write_text("甲\n\ue001\ue000\n")
    sources = ["normative/a.md", "normative/b.csv", "normative/gone.md"]
    monkeypatch.chdir(tmp_path)
    found = missing_glyphs.missing_glyphs("\ue000\ue001\ue002", sources, tmp_path)
    assert [(p.path, p.line, p.code) for p in sorted(found, key=lambda p: (p.path, p.line))] == [
        ("normative/a.md", 1, "A109"),
        ("normative/a.md", 2, "A109"),
        ("normative/a.md", 5, "A109"),
        ("normative/b.csv", 2, "A109"),
    ]
    assert sum("U+E000" in problem.message for problem in found) == 2


@pytest.fixture
def sample_with(tmp_path: Path) -> Callable[[str], dict[str, Any]]:
    """A function that gives the inputs of a book of the sample county with other words in it."""
    inputs = build_documents(sample_library(tmp_path))[-1].inputs

    def changed(text: str) -> dict[str, Any]:
        part = {"html": f"<p>{text}</p>", "blocks": []}
        return {**inputs, "document": inputs["document"] | {"content": [part]}}

    return changed


def test_recipe_refuses_with_file_and_line(tmp_path: Path, sample_with: Any) -> None:
    """A book with a character that no font has is refused as content, before anything is published."""
    (tmp_path / "a.md").write_text("---\n---\n样例\ue000\n", "utf-8")
    recipe = replace(RECIPES["document_pdf"], content=tmp_path)
    with pytest.raises(ContentRefused) as refused:
        recipe.make({**sample_with("样例\ue000"), "sources": ["a.md"]})
    (problem,) = refused.value.problems
    assert (problem.path, problem.line, problem.code) == ((tmp_path / "a.md").as_posix(), 3, "A109")


def test_borrowed_characters_are_said_when_a_book_is_made(
    sample_with: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report of a build names the document, the characters and the font that gave them."""
    inputs = sample_with("样例😀")
    RECIPES["document_pdf"].make(inputs)
    assert capsys.readouterr().err == (
        f"content/{inputs['sources'][0]}：Noto Serif CJK SC 没有“😀”（U+1F600），用 DejaVu Sans\n"
    )

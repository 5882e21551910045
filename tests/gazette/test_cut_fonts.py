"""Cut fonts draw what the whole fonts draw, and a worker that keeps them does not grow."""

from __future__ import annotations

import ctypes.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz
import weasyprint.text.ffi
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from plugins.gazette import native_libraries
from plugins.gazette.faces.cut_fonts import common_characters, cut_font, whole_font
from plugins.gazette.faces.faces import Face, faces_of
from plugins.gazette.faces.fontconfig import installed_font
from plugins.gazette.native_libraries import can_typeset, native_library
from tests.gazette.made_books import ROOT, THEME
from tests.gazette.made_fonts import made_font, write_font

FONTS = {(face.file, face.index, face.weight): face for face in faces_of(THEME)}

each_font = pytest.mark.parametrize("face", FONTS.values(), ids=lambda f: f"{f.family} {f.weight}")

GROWTH = """
import sys
from pathlib import Path
from docs.reports.print_worker import peak_megabytes
from tests.gazette.made_books import RECIPES, sample_library
from plugins.gazette.contents.document_book import build_documents
artifacts = build_documents(sample_library(Path(sys.argv[1])))
for turn in range(int(sys.argv[2])):
    for artifact in artifacts[5:11]:
        RECIPES[artifact.recipe].make(artifact.inputs)
    print(int(peak_megabytes()), flush=True)
"""


def opened(data: bytes) -> uharfbuzz.Font:
    """A font to be asked for its glyphs."""
    return uharfbuzz.Font(uharfbuzz.Face(data))


def whole(face: Face) -> uharfbuzz.Font:
    """The font as it is installed."""
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(face.file), face.index))


def drawing(font: uharfbuzz.Font, character: int) -> tuple[Any, ...]:
    """The advance width of a character, and its outline."""
    glyph = font.get_nominal_glyph(character)
    outline: list[Any] = []
    steps = uharfbuzz.DrawFuncs()
    steps.set_move_to_func(lambda x, y, o: o.append((x, y)))
    steps.set_line_to_func(lambda x, y, o: o.append((x, y)))
    steps.set_cubic_to_func(lambda *a: a[-1].append(a[:-1]))
    steps.set_quadratic_to_func(lambda *a: a[-1].append(a[:-1]))
    steps.set_close_path_func(lambda o: None)
    font.draw_glyph(glyph, steps, outline)
    return (font.get_glyph_h_advance(glyph), *outline)


@each_font
def test_cut_font_draws_the_same_glyphs(face: Face) -> None:
    """Outline and width of every character that is kept are those of the whole font."""
    cut = opened(cut_font(face.file, face.index, face.weight))
    kept = sorted(cut.face.unicodes)
    assert set(kept) == common_characters() & set(whole(face).face.unicodes)
    assert len(kept) > 7_000
    differing = [c for c in kept[::7] if drawing(cut, c) != drawing(whole(face), c)]
    assert differing == []


def shaped(font: uharfbuzz.Font, text: str, feature: str) -> list[int]:
    """How wide each glyph of a text is set with a feature."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {feature: True})
    return [position.x_advance for position in buffer.glyph_positions]


@each_font
def test_cut_font_keeps_the_features_of_lines(face: Face) -> None:
    """Marks can be set on half their width, and pairs of Latin letters stand as in the whole font."""
    cut = opened(cut_font(face.file, face.index, face.weight))
    em = cut.face.upem
    assert shaped(cut, "（甲）、。", "halt") == [em / 2, em, em / 2, em / 2, em / 2]
    assert shaped(cut, "AVATo", "kern") == shaped(whole(face), "AVATo", "kern")


def test_common_characters_are_those_of_plain_documents() -> None:
    """GB 2312, its marks, and letters of Europe are kept; rare characters are not."""
    kept = "".join(map(chr, common_characters()))
    assert all(c in kept for c in "啊齄〔2026〕—…①Ⅳ℃㎡％é“”")
    assert all(c not in kept for c in "䶮𠮷灣\ue000")
    assert 7_000 < len(kept) < 10_000


def test_font_of_a_collection_stands_alone(tmp_path: Path) -> None:
    """The whole font of a collection is that one, with all its characters."""
    write_font(tmp_path / "both.ttc", made_font("甲", "宋体"), made_font("乙", "黑䶮"))
    font = opened(whole_font(str(tmp_path / "both.ttc"), 1))
    assert font.face.count == 1
    assert {ord("黑"), ord("䶮")} <= set(font.face.unicodes)
    assert ord("宋") not in font.face.unicodes


def test_variable_font_is_cut_to_its_weight(tmp_path: Path) -> None:
    """Of a font with all weights in one file the face is the weight that its role asks for."""
    path = str(tmp_path / "variable.ttf")
    _write_variable_font(path)
    regular, bold = (opened(cut_font(path, 0x30000, weight)) for weight in (400, 700))
    assert not regular.face.has_var_data
    # The square grows from 400 units at weight 400 to 700 at 700.
    assert max(x for x, _ in drawing(regular, ord("口"))[1:]) == 400
    assert max(x for x, _ in drawing(bold, ord("口"))[1:]) == 700


def _write_variable_font(path: str) -> None:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 400), (400, 400), (400, 0)):
        pen.lineTo(point)
    pen.closePath()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "square"])
    builder.setupCharacterMap({ord("口"): "square"})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "square": (1000, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "样例", "styleName": "Regular"})
    builder.setupFvar([("wght", 400, 400, 700, "Weight")], [])
    moves = [(0, 0), (0, 300), (300, 300), (300, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
    builder.setupGvar({"square": [TupleVariation({"wght": (0, 1, 1)}, moves)]})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)


@pytest.mark.parametrize("turns", [4, pytest.param(30, marks=pytest.mark.nightly)])
def test_worker_does_not_grow(turns: int, tmp_path: Path) -> None:
    """A process that makes six books again and again has its size after the second time, or nearly."""
    done = subprocess.run(
        [sys.executable, "-c", GROWTH, str(tmp_path), str(turns)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    sizes = [int(line) for line in done.stdout.split()]
    assert len(sizes) == turns
    assert sizes[-1] < sizes[1] * 1.1, sizes


def test_libraries_are_found_as_weasyprint_finds_them(forgotten: None) -> None:
    """Where no linker's list helps (Windows, Homebrew) fonts are found by WeasyPrint's own names."""
    source = Path(weasyprint.text.ffi.__file__).read_text("utf-8")
    names = [name for known in native_libraries._FILE_NAMES.values() for name in known]
    assert [name for name in names if f"'{name}'" not in source] == []
    assert native_libraries._WINDOWS_FOLDERS.replace("\\", "\\\\").split(";")[0] in source
    assert can_typeset()
    assert installed_font("Noto Serif CJK SC")


@pytest.fixture
def forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which ctypes finds no library by its plain name."""
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: None)
    for known in (native_library, installed_font):
        known.cache_clear()
    yield
    for known in (native_library, installed_font):
        known.cache_clear()

"""The text importer: its cases stand in text_cases.md, a document of found texts."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.importing.text import ESCAPE, RULES, import_text, report
from plugins.reading.markdown_text import render_body

INVISIBLE = {"⟨FF⟩": "\f", "⟨BOM⟩": "\ufeff", "⟨CR⟩": "\r", "⟨NBSP⟩": "\u00a0", "⟨TAB⟩": "\t"}
CASE = re.compile(r"^# (.+)\n((?:.*\n)*?)\.\n((?:.*\n)*?)\.\n((?:.*\n)*?)\.\n", re.MULTILINE)
CASES = CASE.findall((Path(__file__).parent / "text_cases.md").read_text("utf-8"))


@pytest.mark.parametrize(
    ("found", "expected", "changes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_text_case(found: str, expected: str, changes: str) -> None:
    """A found text becomes the Markdown of its case, and the report names every change."""
    for sign, character in INVISIBLE.items():
        found = found.replace(sign, character)
    imported = import_text(found)
    assert imported.markdown == expected
    assert report(imported.changes) + "\n" == changes


def test_every_rule_has_a_case() -> None:
    """Each rule of the table is seen at work in at least one case, and each case is read."""
    seen = set(re.findall(r"(?m)^(.+)：\d+ 处$", "".join(case[3] for case in CASES)))
    assert seen == {rule.name for rule in (*RULES, ESCAPE)}
    heads = (Path(__file__).parent / "text_cases.md").read_text("utf-8").count("\n\n# ")
    assert heads == len(CASES)


@given(st.text("甲a1*_`<>&;#-+=[]()^!\\|:.~", min_size=1))
@example("见[甲](a.md) b、[c]: d *戊*、_己_、`庚`、<辛>、&amp;")
def test_escaped_signs_are_shown_as_they_were(found: str) -> None:
    """After escaping, a page shows exactly the characters that were found."""
    assert render_body(ESCAPE.apply(found)[0]).text == found


def test_table_is_shown_as_a_table() -> None:
    """Rows apart by tabs become a table on the page, every cell in its column."""
    shown = render_body(import_text("\t受理\t办结\n样例镇\t1|2*\t3\n样例乡\t\t4").markdown).html
    cells = re.findall(r"<t([hd])>(.*?)</t\1>", shown)
    assert cells == [
        *[("h", ""), ("h", "受理"), ("h", "办结")],
        *[("d", "样例镇"), ("d", "1|2*"), ("d", "3")],
        *[("d", "样例乡"), ("d", ""), ("d", "4")],
    ]


@given(st.text("政务公开一二（）()，,。：:；; 　\n\t0126.、《》“”—年"))
def test_imported_text_is_clean(found: str) -> None:
    """What has been imported once has no noise left: importing it again changes nothing."""
    once = import_text(found).markdown
    assert import_text(once).markdown == once


@given(st.text("政务公开一二（）()，,。：:；; 　\n\t0126.、《》“”—年abcg"))
def test_import_loses_no_han_character(found: str) -> None:
    """No rule takes away, adds or moves a Chinese character or a digit."""
    kept = re.compile(r"[\u4e00-\u9fff0-9]")
    assert kept.findall(import_text(found).markdown) == kept.findall(found)

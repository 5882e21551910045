"""The vocabularies of the sample county: each is there, explains itself, and says what the law says."""

from pathlib import Path

import pytest
import yaml

from plugins.reading.site_files import read_vocabularies
from plugins.reading.source_files import VOCABULARY_NAMES

CONTENT = Path(__file__).parents[2] / "content"
FOLDER = CONTENT / "vocabularies"


@pytest.mark.parametrize("name", VOCABULARY_NAMES)
def test_vocabulary_says_whence_its_words_come(name: str) -> None:
    """A county that edits a list learns from its head what it is for and where it comes from."""
    head = (FOLDER / f"{name}.yaml").read_text("utf-8").split("values:", 1)[0]
    assert all(line.startswith("# ") for line in head.splitlines())
    assert "来源：" in head
    assert "县里" in head


def test_vocabularies_can_be_read() -> None:
    """Every list is read without a problem, and none has a word twice."""
    vocabularies, problems = read_vocabularies(CONTENT, "content")
    assert problems == []
    assert set(vocabularies) == set(VOCABULARY_NAMES)
    for name, words in vocabularies.items():
        written = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))["values"]
        assert len(words) == len(written), name


def test_themes_have_22_classes() -> None:
    """Every theme belongs to one of the 22 classes, and each class may be written by itself."""
    themes, _ = read_vocabularies(CONTENT, "content")
    classes = [theme for theme in themes["themes"] if "/" not in theme]
    assert len(classes) == 22
    assert {theme.split("/")[0] for theme in themes["themes"]} == set(classes)


def test_typos_lead_to_right_words() -> None:
    """What is proposed for a typo holds no typo; a word that shields others stands for itself."""
    vocabularies, _ = read_vocabularies(CONTENT, "content")
    typos = {wrong: right for wrong, right in vocabularies["typos"].items() if wrong != right}
    shields = set(vocabularies["typos"]) - set(typos)
    assert typos
    for right in typos.values():
        assert not any(wrong in right for wrong in typos)
    for shield in shields:
        assert any(wrong in shield for wrong in typos), shield

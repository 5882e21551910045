"""What the five real documents say, character by character: the seeds without their known noise.

The noise is listed here a second time, by hand and apart from ``plugins/importing``: each kind with
the number of places where it stands in that seed. Nothing else is taken away, nothing is added but
the one title that the seed lacks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

SEEDS_FOLDER = Path(__file__).parent / "seeds"


@dataclass(frozen=True)
class Noise:
    """A kind of noise: ``pattern`` is replaced by ``clean`` in exactly ``places`` places."""

    name: str
    places: int
    pattern: str
    clean: str = ""

    def remove(self, text: str) -> str:
        """Take the noise out of a seed; the number of places must be the known one."""
        cleaned, places = re.subn(self.pattern, self.clean, text)
        assert places == self.places, f"{self.name}：应有 {self.places} 处，实有 {places} 处"
        return cleaned


def page_breaks(*cuts: str) -> tuple[Noise, ...]:
    """Sentences that a page break or line break cuts in two, each named by the words around it."""
    return tuple(Noise("断行", 1, cut.replace("|", "\n+"), cut.replace("|", "")) for cut in cuts)


def half_width(**places: int) -> tuple[Noise, ...]:
    """Half-width punctuation: how many commas, colons, semicolons and brackets of either side."""
    marks = {"comma": ",，", "colon": ":：", "semicolon": ";；", "opening": "(（", "closing": ")）"}
    return tuple(
        Noise("半角标点", count, re.escape(marks[name][0]), marks[name][1])
        for name, count in places.items()
    )


@dataclass(frozen=True)
class Seed:
    """A real document as found: its file, its identity in ``content/``, its noise.

    ``head`` and ``imprint`` count the blocks before and after the body. ``title`` is given where the
    seed has none.
    """

    file: str
    document: str
    noise: tuple[Noise, ...]
    head: int
    imprint: int = 0
    title: str = ""

    @property
    def found(self) -> str:
        """The text as it was found."""
        return (SEEDS_FOLDER / self.file).read_text(encoding="utf-8")


SEEDS = (
    Seed(
        "000_4b73da74bb61ace1.txt",
        "planning/2021/zwgk-2021-2025",
        (Noise("文末空格", 1, r"\n \Z"),),
        head=1,
    ),
    Seed(
        "001_35f4afae8ab7ab7a.txt",
        "normative/2020/zzbf-2020-16",
        (
            *half_width(comma=120, colon=1, semicolon=3, opening=23, closing=23),
            Noise("空格", 9, " "),
            *page_breaks("引领、需|求导向", "目录|编制方面", "推行标|准文本", "完善公|众参与", "救助等|方面内容"),
        ),
        head=4,
        imprint=4,
    ),
    Seed(
        "002_f1bcc91bf2a55fa9.txt",
        "normative/2016/zwgk-2016",
        (
            Noise("文末空格", 1, r"\n \Z"),
            Noise("段首全角空格", 23, r"(?m)^\u3000\u3000"),
            *half_width(opening=1, closing=1),
        ),
        head=2,
    ),
    Seed(
        "003_48829811cf089af9.txt",
        "normative/2021/zzbf-2021-28",
        (
            Noise("字后拼音", 2092, r"\([a-z]+\)"),
            *half_width(comma=127, colon=1, opening=44, closing=44),
        ),
        head=0,
        title="2021年浙江省政务公开工作要点",
    ),
    Seed(
        "004_775fce44bd30ee34.txt",
        "normative/2021/tzbf-2021-28",
        (
            *half_width(opening=6, closing=6),
            Noise("空格", 19, " "),
            Noise("括号内的尖括号", 1, "<市、区>", "〈市、区〉"),
            *page_breaks(
                "归集整理本|级政府", "（社区）延|伸并", "政策宣讲|点单服务",
                "完善政府信|息公开", "“浙里|办”", "市监委，|市法院",
            ),
        ),
        head=4,
        imprint=6,
    ),
)  # fmt: skip
"""The five seeds and all that is taken away from them."""


def expected_blocks(seed: Seed) -> list[str]:
    """The text that a page's ``<article class="document">`` must have, a line a block, in order."""
    text = seed.found
    for noise in seed.noise:
        text = noise.remove(text)
    return ([seed.title] if seed.title else []) + [line for line in text.split("\n") if line]


def first_difference(expected: str, found: str) -> str:
    """Where two texts part, with some characters around it; empty when they are equal."""
    for kind, i, j, k, m in SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
        if kind != "equal":
            return (
                f"第 {i} 字起不同：应为 {expected[max(0, i - 20) : j + 20]!r}，"
                f"实为 {found[max(0, k - 20) : m + 20]!r}"
            )
    return ""

"""Official documents in every form, made up and marked as sample, and their PDFs as pdfplumber reads them."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, cached_property
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pdfplumber
from PIL import Image

from plugins.gazette.books import BOOKS
from plugins.gazette.contents.document_book import build_documents
from plugins.gazette.recipe import BookRecipe
from plugins.model.document import Attachment, Body, Document
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.kinds.record import Record
from plugins.model.library import Library
from plugins.model.site import Site
from tests.gazette.made_books import THEME

MM = 72 / 25.4
"""A millimetre in points."""
TOP, LEFT, BOTTOM, RIGHT = 37 * MM, 28 * MM, 262 * MM, 184 * MM
"""The edges of the type area (版心), in points from the upper left corner of the sheet."""
DOTS = 4
LINE = 28.95
CHARACTER = 15.79
HAN = "样例县政府文件的正文用三号仿宋每行二十八个字每面二十二行"

RECORD = NormativeRecord(
    title="样例县人民政府办公室关于做好政府公报查阅工作的通知",
    publish_datetime=datetime(2026, 11, 22, 9),
    issuer=("样例县人民政府办公室",),
    issuing_mark="样例县人民政府办公室文件",
    doc_no="样政办发〔2026〕1号",
    addressee="各乡镇人民政府，县政府直属各单位",
    signature="样例县人民政府办公室",
    sign_date=date(2026, 11, 2),
    note="此件公开发布",
    copies="县委各部门，县人大常委会、县政协办公室",
    print_office="样例县人民政府办公室",
    print_date=date(2026, 11, 3),
    doc_type="通知",
    keywords=("政府公报", "样例"),
    sample=True,
)
"""A document (文件式) with every part; other forms are made from it."""

LETTER = replace(
    RECORD, issuing_mark="样例县人民政府办公室", doc_no="样政办函〔2026〕1号", doc_type="函"
)
ORDER = replace(
    RECORD,
    title="样例县政府公报查阅办法",
    issuing_mark="样例县人民政府令",
    doc_no="第1号",
    signature="县长　某某某",
    addressee="",
    copies="",
)
MINUTES = replace(
    RECORD, issuing_mark="样例县人民政府常务会议纪要", doc_no="〔2026〕1号", doc_type="纪要"
)


def paragraphs(*lengths: int) -> str:
    """Paragraphs of so many characters each, as HTML."""
    return "".join(f"<p>{(HAN * (length // 20 + 1))[:length]}</p>" for length in lengths)


class Rule(NamedTuple):
    """A rule as it is seen: its edges and its thickness, in points."""

    left: float
    right: float
    top: float
    height: float


@dataclass(frozen=True, eq=False)
class PrintedDocument:
    """A document's own book."""

    inputs: dict[str, Any]
    pdf: bytes

    @cached_property
    def pages(self) -> list[Any]:
        """The pages, as pdfplumber reads them."""
        return list(pdfplumber.open(io.BytesIO(self.pdf)).pages)

    @cache  # noqa: B019 - a test process ends soon
    def picture(self, page: int) -> Image.Image:
        """A page as it is seen, four dots a point, without its colours."""
        return self.pages[page].to_image(resolution=72 * DOTS).original.convert("L")

    @property
    def mark_top(self) -> float:
        """Where the ink of the mark begins, in points from the upper edge of the sheet."""
        # The words 样例 stand higher in the margin.
        above = int(24 * MM * DOTS)
        seen = self.picture(0).crop((0, above, *self.picture(0).size))
        ink = seen.point(lambda value: 255 * (value < 160)).getbbox()
        assert ink is not None
        return float(above + ink[1]) / DOTS

    def rules(self, page: int) -> list[Rule]:
        """The rules of a page that run across the type area, from above."""
        seen = self.picture(page)
        across = seen.crop((int((LEFT + 4) * DOTS), 0, int((RIGHT - 4) * DOTS), seen.height))
        rows = across.resize((1, seen.height), Image.Resampling.BOX).tobytes()
        darkness = [1 - value / 255 for value in rows]
        found = []
        for _, run in groupby(range(seen.height), key=lambda row: darkness[row] > 0.1):
            dark = list(run)
            deepest = max(dark, key=darkness.__getitem__)
            # Text is dark in places only.
            if darkness[deepest] > 0.5:
                row = seen.crop((0, deepest, seen.width, deepest + 1))
                left, _, right, _ = row.point(lambda value: 255 * (value < 200)).getbbox()
                height = sum(darkness[row] for row in dark) / max(darkness[deepest], 0.7)
                found.append(Rule(left / DOTS, right / DOTS, dark[0] / DOTS, height / DOTS))
        return found

    def lines(self, page: int) -> list[dict[str, Any]]:
        """The lines of a page (from 0): ``text``, ``baseline``, ``left``, ``right``, ``size`` in points."""
        return text_lines(self.pages[page])

    def line(self, page: int, begin: str) -> dict[str, Any]:
        """The line of a page that begins with ``begin``."""
        return next(line for line in self.lines(page) if line["text"].startswith(begin))


def text_lines(page: Any) -> list[dict[str, Any]]:
    """Characters with the same baseline, from above."""
    rows: dict[float, list[dict[str, Any]]] = {}
    for char in page.chars:
        rows.setdefault(round(page.height - char["matrix"][5], 1), []).append(char)
    return [
        {
            "text": "".join(char["text"] for char in chars).strip(),
            "baseline": baseline,
            "left": min(char["x0"] for char in chars),
            "right": max(char["x1"] for char in chars),
            "size": round(chars[0]["size"], 2),
            "font": chars[0]["fontname"],
        }
        for baseline, chars in sorted(rows.items())
    ]


def print_document(
    record: Record, html: str, content: Path = THEME, attachments: tuple[Attachment, ...] = ()
) -> PrintedDocument:
    """The book of a document with this record, text and attachments (files under ``content``)."""
    document = Document(
        "normative/2026/one", "content/normative/2026/one.md", record, Body(html, (), ""), "", {}, 1,
        attachments=attachments,
    )  # fmt: skip
    site = Site(
        name="样例",
        base_url="https://www.example.cn",
        gazette_name="样例县人民政府公报",
        sponsor="样例县人民政府办公室",
    )
    library = Library(site, (), (document,), date(2026, 11, 22))
    (artifact,) = build_documents(library)
    recipe = BookRecipe(BOOKS[0], THEME, content)
    return PrintedDocument(dict(artifact.inputs), recipe.make(artifact.inputs))


def attach(content: Path, name: str, data: bytes, title: str) -> Attachment:
    """Write a file beside the document and return it as its attachment."""
    path = f"normative/2026/one/{name}"
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    (content / path).write_bytes(data)
    return Attachment(path, len(data), hashlib.sha256(data).hexdigest(), title)

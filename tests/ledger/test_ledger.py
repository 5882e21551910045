"""The ledger: terms of 20 working days, by the holidays of real years."""

import csv
import io
from datetime import date, datetime

import pytest

from plugins.ledger.render import COLUMNS, render_ledger
from plugins.ledger.rows import ledger_rows
from plugins.model.document import Body, Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.library import Library
from plugins.model.site import Site

SITE = Site(name="样例县人民政府公报", base_url="https://www.example.org", gazette_name="样例公报")


def document_of(record, identity="normative/2025/sample"):
    """A document with nothing but a record."""
    return Document(identity, f"content/{identity}.md", record, Body("", (), ""), "", {}, 1)


def notice(signed, published, identity="normative/2025/sample", **fields):
    """A notice that was signed and published on the given days."""
    record = NormativeRecord(
        title="样例通知",
        issuer=("样例县人民政府", "样例县人民政府办公室"),
        sign_date=signed,
        publish_datetime=datetime.combine(published, datetime.min.time()).replace(hour=9),
        **fields,
    )
    return document_of(record, identity)


def row_of(*arguments, **fields):
    """The one row of a ledger of one notice."""
    (row,) = ledger_rows(
        Library(SITE, (), (notice(*arguments, **fields),), as_of=date(2026, 11, 22))
    )
    return row


@pytest.mark.parametrize(
    ("signed", "published", "last_day", "working_days", "state"),
    [
        # Four plain weeks.
        (date(2025, 3, 3), date(2025, 3, 3), date(2025, 3, 31), 0, "按期"),
        (date(2025, 3, 3), date(2025, 3, 31), date(2025, 3, 31), 20, "按期"),
        (date(2025, 3, 3), date(2025, 4, 1), date(2025, 3, 31), 21, "逾期"),
        # The week of the National Day, with 28 September and 11 October worked instead.
        (date(2025, 9, 15), date(2025, 10, 17), date(2025, 10, 17), 20, "按期"),
        (date(2025, 9, 15), date(2025, 10, 20), date(2025, 10, 17), 21, "逾期"),
        # The weekend after the last working day of the term is not a working day more.
        (date(2025, 9, 15), date(2025, 10, 19), date(2025, 10, 17), 20, "按期"),
    ],
)
def test_ledger_counts_twenty_working_days(signed, published, last_day, working_days, state):
    """The term begins the day after signature and has 20 working days, holidays left out."""
    row = row_of(signed, published)
    assert (row.last_day, row.working_days, row.state) == (last_day, working_days, state)


def test_ledger_gives_the_reason_of_a_late_publication():
    """A late document carries the reason that its editor wrote down."""
    row = row_of(date(2025, 3, 3), date(2025, 6, 3), late_reason="法律另有规定")
    assert (row.state, row.remark) == ("逾期", "法律另有规定")


def test_backfilled_document_has_no_term():
    """A historical document entered later is not held against a term, however old it is."""
    row = row_of(date(1985, 3, 4), date(2025, 6, 3), backfilled=True)
    assert (row.state, row.last_day, row.working_days) == ("补录", None, None)
    assert row.signed == date(1985, 3, 4)


def test_document_without_a_date_of_signature_is_said_to_have_none():
    """Without a date of signature there is no term to count."""
    row = row_of(None, date(2025, 6, 3))
    assert (row.state, row.last_day, row.working_days) == ("无成文日期", None, None)


def test_term_that_ends_in_an_unknown_year_has_no_last_day():
    """Before next year's holidays are announced, the state is known and the last day is not."""
    row = row_of(date(2099, 1, 1), date(2099, 1, 1))
    assert (row.state, row.last_day, row.working_days) == ("按期", None, 0)
    assert "2099 年的节假日安排" in row.remark


def test_unknown_year_of_publication_is_said_and_the_ledger_goes_on():
    """Working days of a year without a known calendar are not guessed; the other rows stand."""
    documents = (
        notice(date(2099, 1, 1), date(2099, 1, 5), "normative/2099/a"),
        notice(date(2025, 3, 3), date(2025, 3, 31), "normative/2025/b"),
    )
    unknown, known = ledger_rows(Library(SITE, (), documents, as_of=date(2026, 11, 22)))
    assert (unknown.state, unknown.last_day, unknown.working_days) == ("未知", None, None)
    assert "2099 年的节假日安排" in unknown.remark
    assert (known.state, known.working_days) == ("按期", 20)


def test_term_from_before_all_calendars_is_unknown():
    """The day of signature is not counted; a term with a day before the first calendar is unknown."""
    row = row_of(date(2003, 12, 31), date(2004, 1, 20))
    assert (row.state, row.last_day, row.working_days) == ("按期", date(2004, 2, 3), 15)
    row = row_of(date(2003, 12, 30), date(2021, 1, 4), late_reason="法律另有规定")
    assert (row.state, row.last_day, row.working_days) == ("未知", None, None)
    assert row.remark == "法律另有规定"


def test_date_of_signature_at_the_end_of_time_ends_no_ledger():
    """The last day of the calendar, typed for “never”, has no term that ends behind it."""
    row = row_of(date.max, date(2025, 6, 3))
    assert (row.state, row.last_day, row.working_days) == ("按期", None, 0)


def test_ledger_lists_official_documents_newest_first():
    """Catalogs and issues have no term; the other documents stand by date."""
    catalog = CatalogRecord(
        title="样例目录",
        publish_datetime=datetime(2025, 4, 1, 9),
        issuer=("样例县人民政府办公室",),
        catalog_type="disclosure",
        version_date=date(2025, 4, 1),
        rows="rows.csv",
    )
    documents = (
        document_of(catalog, "catalogs/2025/sample"),
        notice(date(2025, 3, 3), date(2025, 3, 4), "normative/2025/a"),
        notice(date(2025, 3, 5), date(2025, 3, 6), "normative/2025/b"),
    )
    rows = ledger_rows(Library(SITE, (), documents, as_of=date(2026, 11, 22)))
    assert [row.source for row in rows] == [
        "content/normative/2025/b.md",
        "content/normative/2025/a.md",
    ]


def test_ledger_is_a_table_for_a_spreadsheet():
    """The CSV file has a Chinese head, a row a document, ISO dates, and empty cells for unknowns."""
    rows = [
        row_of(date(2025, 3, 3), date(2025, 3, 31), doc_no="样政办发〔2025〕1号"),
        row_of(None, date(2025, 6, 3)),
    ]
    text = render_ledger(rows)
    assert text.count("\r\n") == text.count("\n") == 3
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert list(first) == list(COLUMNS)
    assert first == {
        "标题": "样例通知",
        "发文字号": "样政办发〔2025〕1号",
        "发文机关": "样例县人民政府、样例县人民政府办公室",
        "成文日期": "2025-03-03",
        "最迟公开日期": "2025-03-31",
        "公开日期": "2025-03-31",
        "用时（工作日）": "20",
        "状态": "按期",
        "说明": "",
        "文件": "content/normative/2025/sample.md",
    }
    assert (second["成文日期"], second["最迟公开日期"], second["状态"]) == ("", "", "无成文日期")


def test_no_cell_of_the_ledger_is_a_formula():
    """What an editor wrote in the manner of a formula is text for a spreadsheet."""
    row = row_of(date(2025, 3, 3), date(2025, 6, 3), late_reason='=HYPERLINK("https://a.example")')
    (shown,) = csv.DictReader(io.StringIO(render_ledger([row]), newline=""))
    assert shown["说明"] == '\'=HYPERLINK("https://a.example")'
    assert (shown["成文日期"], shown["标题"]) == ("2025-03-03", "样例通知")

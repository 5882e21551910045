"""Where the check looks, what it allows, and what it shows."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.model.document import Attachment
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.privacy import Privacy
from plugins.privacy.check import check_document, check_privacy
from plugins.privacy.sighting import masked
from plugins.problems import Severity

IDENTITY = "330000190001010005"
MOBILE = "13800138000"


def places(problems):
    """Path, line, code and named place of each problem."""
    return [(p.path, p.line, p.code, p.message.partition("中有")[0]) for p in problems]


def test_finding_in_the_body_has_its_line_in_the_file(notice, library):
    """A finding in the text stands on the line of the file, front matter included."""
    problems = check_privacy(library(notice(f"第一行\n\n号码{IDENTITY}")))
    assert places(problems) == [("content/normative/2026/sample.md", 12, "P101", "正文")]


def test_finding_in_the_front_matter_has_the_line_of_its_field(notice, library):
    """A string of a field is checked; a member of a list has the list's line if it has none."""
    document = notice(title=f"关于{MOBILE}的通知", keywords=("公开", IDENTITY))
    assert [(p.line, p.message.partition("中有")[0]) for p in check_privacy(library(document))] == [
        (2, "字段 title"),
        (6, "字段 keywords.1"),
    ]


def test_finding_in_file_names_does_not_show_the_name(notice, library):
    """Names of files are checked, and neither path nor message repeats what was found."""
    attachment = Attachment(f"normative/2026/sample/名单{IDENTITY}.pdf", 1, "00")
    source = f"content/normative/2026/{MOBILE}.md"
    named, attached = check_privacy(
        library(notice(source=source), notice(attachments=(attachment,)))
    )
    assert places([named]) == [
        (
            "content/normative/2026",
            1,
            "P103",
            "文件名（2026年 的文稿，文件名共 14 个字符，后缀 .md）",
        )
    ]
    assert places([attached]) == [
        (
            "content/normative/2026/sample",
            1,
            "P101",
            "文件名（按文件名排列的第 1 个附件，文件名共 24 个字符，后缀 .pdf）",
        )
    ]
    assert MOBILE not in str(named)
    assert IDENTITY not in str(attached)


def test_attachment_with_a_finding_is_told_from_its_neighbours(notice, library):
    """Of several attachments, the place says which one, counted as they are listed."""
    names = ("a.pdf", f"名单.{MOBILE}", f"{MOBILE}.docx")
    attachments = tuple(Attachment(f"normative/2026/sample/{name}", 1, "00") for name in names)
    second, third = check_privacy(library(notice(attachments=attachments)))
    assert "第 2 个附件，文件名共 14 个字符）" in second.message
    assert MOBILE not in str(second)
    assert "第 3 个附件，文件名共 16 个字符，后缀 .docx）" in third.message


def test_finding_in_a_catalog_row_has_the_line_of_the_csv_file(notice, library):
    """The rows of a catalog are checked in the CSV file where they stand."""
    record = CatalogRecord(
        title="样例目录",
        publish_datetime=datetime(2026, 11, 20, 9),
        issuer=("样例县人民政府办公室",),
        catalog_type="disclosure",
        version_date=date(2026, 11, 20),
        rows="items.csv",
    )
    text = dict.fromkeys(("number", "field", "item", "subitem", "time_limit", "column"), "")
    many = dict.fromkeys(("content", "basis", "channels", "audience", "level"), ())
    item = DisclosureItem(
        line=7, body=f"样例局（{MOBILE}）", method=("依申请公开",), **text, **many
    )
    document = replace(notice(), record=record, items=(item,))
    assert places(check_privacy(library(document))) == [
        ("content/normative/2026/items.csv", 7, "P103", "数据表 公开主体")
    ]


@pytest.mark.parametrize(
    "written", [MOBILE, "138-0013-8000", "+86 13800138000", "１３８００１３８０００"]
)
def test_the_office_own_number_is_allowed(notice, library, written):
    """A number in the site's contact may be published, however it is written; another may not."""
    document = notice(f"咨询电话{written}，另一个13900139000")
    problems = check_privacy(library(document, contact=f"电话：{MOBILE}，样例县样例路1号"))
    assert [p.message[-11:] for p in problems] == ["139******00"]


def test_public_phones_are_allowed(notice, library):
    """The numbers that the site lists as public are no finding, in a table either."""
    document = notice(f"| 部门 | 电话 |\n| --- | --- |\n| 值班室 | {MOBILE} |\n\n13900139000")
    problems = check_privacy(library(document, public_phones=("138 0013 8000（值班）",)))
    assert [(p.code, p.line) for p in problems] == [("P103", 14)]


def test_public_mail_is_allowed(notice, library):
    """An address in the site's contact may be read, in whatever case it is written."""
    document = notice("投稿：Gongbao@163.com，另一个somebody@163.com")
    (problem,) = check_privacy(library(document, contact="gongbao@163.com"))
    assert problem.message.endswith("som***********om")


def test_one_document_is_checked_as_in_its_library(notice, library):
    """What is said of a document does not depend on the others."""
    first, second = notice(f"号码{IDENTITY}"), notice(f"手机{MOBILE}", id="normative/2026/b")
    whole = library(first, second)
    alone = [*check_document(first, whole.site), *check_document(second, whole.site)]
    assert alone == check_privacy(whole)
    assert [problem.code for problem in alone] == ["P101", "P103"]


def test_folder_of_an_attachment_is_checked(notice, library):
    """A folder between the document and its attachment is a name as well."""
    attachment = Attachment(f"normative/2026/sample/{MOBILE}/a.pdf", 1, "00")
    (problem,) = check_privacy(library(notice(attachments=(attachment,))))
    assert (problem.code, problem.path) == ("P103", "content/normative/2026/sample")
    assert MOBILE not in str(problem)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"note": "此件不公开"}, 5),
        ({"note": "此件依申请公开，请妥善保管"}, 5),
        ({"openness": "依申请公开"}, 7),
        ({"openness": "不予公开"}, 7),
    ],
)
def test_document_not_for_publication_is_refused(notice, library, fields, line):
    """A note or a manner of disclosure that forbids publishing is an error on its own line."""
    (problem,) = check_privacy(library(notice(**fields)))
    assert (problem.code, problem.line, problem.severity) == ("P113", line, Severity.ERROR)


def test_title_about_disclosure_on_request_is_no_mark(notice, library):
    """The words of a manner of disclosure are plain words in every other field."""
    assert check_privacy(library(notice(title="依申请公开", note="此件公开发布"))) == []


@pytest.mark.parametrize(
    "found", [IDENTITY, MOBILE, "6222 0000 0000 0009", "E12345678", "浙J12345"]
)
def test_personal_data_are_never_shown_whole(notice, library, found):
    """Of personal data, at most the first three and the last two characters can be read."""
    (problem,) = check_privacy(library(notice(f"内容：{found}；")))
    shown = masked(found)
    assert problem.message.endswith(shown)
    assert found not in str(problem)
    assert sum(character != "*" for character in shown) <= 5
    assert len(shown) == len(found)


@pytest.mark.parametrize("mark", ["机密★5年", "秘 密", "内部文件 注意保管", "此件不予公开"])
def test_a_mark_is_shown_whole(notice, library, mark):
    """A mark is no personal datum: the message shows what the editor has to search for."""
    (problem,) = check_privacy(library(notice(mark)))
    assert problem.message.endswith(f"：{mark}")


@pytest.mark.parametrize("title", ["（机密）样例县应急预案", "样例县关于预案的通知（秘密）"])
def test_secrecy_mark_in_the_title_is_found(notice, library, title):
    """A level in brackets at the beginning or the end of a title is a mark."""
    (problem,) = check_privacy(library(notice(title=title)))
    assert (problem.code, problem.line) == ("P111", 2)


def test_hint_for_office_numbers_fits_any_content_folder(notice, library):
    """The hint does not name a folder, because the content may lie in another one."""
    (problem,) = check_privacy(library(notice(MOBILE)))
    assert "content/" not in problem.hint
    assert "site.yaml" in problem.hint


def test_adapter_judges_documents_when_they_are_read(notice, library, tmp_path):
    """In a build, each document is looked at once a revision, by what the room gives to the readers."""
    context = {}
    settings = {"PATH": str(tmp_path), "CACHE_PATH": str(tmp_path / "cache")}
    Privacy(context, settings, path="", theme="", output_path="")
    (judge,) = context["judges"]
    found = judge([notice(IDENTITY), notice("正文。")], library().office)
    assert [[problem.code for problem in own] for own in found] == [["P101"], []]

"""The checks that are no patterns: columns of tables, and what attachments carry along unseen.

P107 and P108 read tables, P121 to P127 attachments. Each row says what is asked and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.problems import Severity


@dataclass(frozen=True, slots=True)
class Check:
    """A code, what is asked of the content, what to do where it fails, and how much that weighs."""

    code: str
    title: str
    hint: str
    severity: Severity = Severity.WARNING


OPEN_COLUMN = Check(
    "P107",
    "表格里身份证号、银行账号、家庭住址、手机、出生日期、病种等栏目已经遮盖",
    "删去这一栏，或者用 * 遮盖，例如 **************1234",
    Severity.ERROR,
)
LIST_OF_NAMES = Check(
    "P108",
    "低保、残疾、救助、特困、疾病、未成年人名单里的姓名已经遮盖",
    "确实需要公示的，姓名只留姓，例如 张*",
)
COMMENTS = Check(
    "P121",
    "附件里没有批注、备注",
    "在 Word、Excel 或者 WPS 里用“审阅”删除全部批注，演示文稿还要清空备注；PDF 用删去批注后的文件重新导出",
)
CHANGES = Check(
    "P122",
    "附件里没有修订痕迹",
    "在 Word 或者 WPS 里点“审阅”，“接受所有修订并停止修订”，保存后换上",
)
HIDDEN = Check(
    "P123",
    "附件里没有隐藏的工作表、行、列、文字、幻灯片",
    "取消隐藏，删去不该公开的内容；或者只把要公开的内容粘贴到新文件里，换上新文件",
)
PLACE_OF_PICTURE = Check(
    "P124",
    "照片不带拍摄地点",
    "在照片的属性里点“删除属性和个人信息”，或者截图后换上",
)
AUTHOR = Check(
    "P125",
    "文件属性里没有个人姓名",
    "在“文件”“信息”“检查文档”里删除文档属性和个人信息，保存后换上",
    Severity.INFO,
)
NOT_CHECKED = Check(
    "P126",
    "附件的内容能够检查",
    "请打开看一遍，确认没有个人信息和隐藏的内容；最好换成没有密码的 docx、xlsx 或者 PDF",
)
SCANNED = Check(
    "P127",
    "PDF 里有文字，不只是扫描的图片",
    "请打开看一遍，确认没有个人信息；最好由文稿直接导出 PDF",
)

COLUMN_CHECKS: tuple[Check, ...] = (OPEN_COLUMN, LIST_OF_NAMES)
"""What is asked of tables, in the order of codes."""

TRACES: tuple[Check, ...] = (
    COMMENTS,
    CHANGES,
    HIDDEN,
    PLACE_OF_PICTURE,
    AUTHOR,
    NOT_CHECKED,
    SCANNED,
)
"""What attachments must not carry along, in the order of codes."""

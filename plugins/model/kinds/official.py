"""Official documents (公文): the fields of GB/T 9704-2012 and of the metadata block (domain.md §2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

from plugins.model.kinds.record import IssuedRecord
from plugins.model.kinds.term import Term

Script = Literal["zh-Hans", "zh-Hant"]


@dataclass(frozen=True, kw_only=True)
class OfficialRecord(IssuedRecord):
    """An official document, as its head, body and imprint (版头、主体、版记) show it."""

    folder_year: ClassVar[str] = "sign_date"

    doc_no: Annotated[
        str,
        Term(
            "发文字号",
            "机关代字、年份、顺序号；年份用六角括号",
            "GB/T 9704 7.2.5",
            "台政办发〔2021〕28号",
            english="document number",
        ),
    ] = ""
    issuing_mark: Annotated[
        str,
        Term(
            "发文机关标志",
            "版头的红色大字，没有的不填",
            "GB/T 9704 7.2.4",
            "台州市人民政府办公室文件",
            english="red head",
        ),
    ] = ""
    addressee: Annotated[
        str,
        Term(
            "主送机关",
            "不写末尾的冒号",
            "GB/T 9704 7.3.2",
            "各县（市、区）人民政府，市政府直属各单位",
            english="addressee, without the colon",
        ),
    ] = ""
    signature: Annotated[
        str,
        Term(
            "署名",
            "正文后的发文机关署名，没有的不填",
            "GB/T 9704 7.3.5",
            "台州市人民政府办公室",
            english="signature",
        ),
    ] = ""
    print_date: Annotated[
        date | None,
        Term(
            "印发日期", "版记中的印发日期", "GB/T 9704 7.4.3", "2021-08-26", english="date of print"
        ),
    ] = None
    print_office: Annotated[
        str,
        Term(
            "印发机关",
            "版记中的印发机关",
            "GB/T 9704 7.4.3",
            "台州市人民政府办公室",
            english="printing office",
        ),
    ] = ""
    copies: Annotated[
        str,
        Term(
            "抄送机关",
            "版记中的抄送机关，不写“抄送：”和末尾句号",
            "GB/T 9704 7.4.2",
            "市委各部门",
            english="copies to",
        ),
    ] = ""
    note: Annotated[
        str,
        Term(
            "附注", "不写括号", "GB/T 9704 7.3.6", "此件公开发布", english="note, without brackets"
        ),
    ] = ""
    effective_date: Annotated[
        date | None,
        Term(
            "施行日期",
            "开始施行的日期",
            "domain.md §2.7",
            "2022-01-01",
            english="first day in force",
        ),
    ] = None
    expiry_date: Annotated[
        date | None,
        Term(
            "有效期至",
            "有效的最后一天，没有规定的不填",
            "domain.md §2.7",
            "2026-12-31",
            english="last day in force",
        ),
    ] = None
    validity: Annotated[
        Literal["", "有效", "已修改", "失效", "废止", "尚未生效", "到期"],
        Term(
            "有效性",
            "可以不填；填了就要与日期和文件关系算出的一致",
            "domain.md §2.7",
            "有效",
            english="force in time, compared with what is computed",
        ),
    ] = ""
    language: Annotated[
        Script,
        Term(
            "文字", "简体 zh-Hans，繁体 zh-Hant", "国家通用语言文字法", "zh-Hans", english="script"
        ),
    ] = "zh-Hans"
    amends: Annotated[
        tuple[str, ...],
        Term(
            "修改",
            "本文件修改的文件",
            "ELI amends",
            "[样政办发〔2020〕1号]",
            english="documents that it amends",
        ),
    ] = ()
    repeals: Annotated[
        tuple[str, ...],
        Term(
            "废止",
            "本文件废止的文件",
            "ELI repeals",
            "[样政办发〔2020〕1号]",
            english="documents that it repeals",
        ),
    ] = ()
    corrects: Annotated[
        tuple[str, ...],
        Term(
            "更正",
            "本文件更正的文件",
            "ELI corrects",
            "[样政办发〔2026〕1号]",
            english="documents that it corrects",
        ),
    ] = ()
    concludes: Annotated[
        tuple[str, ...],
        Term(
            "征求意见",
            "本文件经过的征求意见，写网址路径",
            "重大行政决策程序暂行条例第十五条",
            "[consultations/2026/gongbao-chaxun]",
            english="the consultations before it",
        ),
    ] = ()

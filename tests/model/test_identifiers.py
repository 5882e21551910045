"""Numbers and codes: what is one, what is not, and what was meant."""

from __future__ import annotations

import pytest

from plugins.model.identifiers import (
    DocumentNumber,
    IndexNumber,
    find_citations,
    is_credit_code,
    is_order_or_announcement,
    is_organisation_code,
    proposed_number,
)


@pytest.mark.parametrize(
    "text",
    [
        "浙政办发〔2020〕16号",
        "台政办发〔2021〕28号",
        "杭数据综合〔2024〕9号",
        "瑞政办〔2011〕129号",
        "国办公开办函〔2019〕61号",
    ],
)
def test_document_number_of_the_standard_form_is_read(text: str) -> None:
    """A number in the form of GB/T 9704 7.2.5 is read and printed again unchanged."""
    assert str(DocumentNumber.parse(text)) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("台政办发[2021]28号", "台政办发〔2021〕28号"),
        ("台政办发(2021)28号", "台政办发〔2021〕28号"),
        ("台政办发（2021）28号", "台政办发〔2021〕28号"),
        ("台政办发【2021】28号", "台政办发〔2021〕28号"),
        ("台政办发﹝2016﹞28号", "台政办发〔2016〕28号"),
        ("台政办发［2021］28号", "台政办发〔2021〕28号"),
        ("台政办发〔2021〕第28号", "台政办发〔2021〕28号"),
        ("台政办发〔2021〕028号", "台政办发〔2021〕28号"),
        ("台政办发 〔2021〕 28 号", "台政办发〔2021〕28号"),
        ("台政办发〔2021〕28", "台政办发〔2021〕28号"),
    ],
)
def test_wrong_form_is_refused_and_the_right_one_proposed(wrong: str, right: str) -> None:
    """A number in a form that occurs in the wild is no number, and the editor is told the right one."""
    assert DocumentNumber.parse(wrong) is None
    assert proposed_number(wrong) == right


def test_no_proposal_is_made_for_what_is_no_number() -> None:
    """Nothing is guessed from a text without a year."""
    assert proposed_number("关于印发要点的通知") is None


def test_orders_and_announcements_have_their_own_forms() -> None:
    """Orders (令) and announcements (公告) are numbers too; a serial never begins with 0."""
    assert is_order_or_announcement("浙江省人民政府令第372号")
    assert is_order_or_announcement("2024年第3号")
    assert is_order_or_announcement("甲县人民政府公告2026年第2号")
    assert is_order_or_announcement("甲县人民政府令 第12号")
    assert is_order_or_announcement("第1号")
    assert not is_order_or_announcement("浙江省人民政府令第0号")


@pytest.mark.parametrize("code", ["11332500MB1601924J", "11330881002630911A", "11370322004222241N"])
def test_credit_code_with_right_check_digit(code: str) -> None:
    """Codes of live pages are right, and a change of any one character is noticed."""
    assert is_credit_code(code)
    for position, character in enumerate(code):
        other = "1" if character != "1" else "2"
        assert not is_credit_code(code[:position] + other + code[position + 1 :])


@pytest.mark.parametrize("code", ["000014349", "002489401", "003129766"])
def test_organisation_code_with_right_check_digit(code: str) -> None:
    """Codes of live pages are right, with and without hyphen; another last digit is not."""
    assert is_organisation_code(code)
    assert is_organisation_code(f"{code[:8]}-{code[8]}")
    assert not is_organisation_code(code[:8] + ("1" if code[8] != "1" else "2"))


@pytest.mark.parametrize(
    "text",
    [
        "000014349/2017-00110",
        "003129766/201901-00336",
        "11332500MB1601924J/2021-36824",
        "11330881002630911A/2025-161507",
        "330522/2023-05094",
        "330803-025/2020-69502",
        "001008003004034/2011-204477",
        "6107280000/2024-001005",
    ],
)
def test_index_number_forms_in_use(text: str) -> None:
    """Every form seen on live pages is an index number with a right check digit, if it has one."""
    number = IndexNumber.parse(text)
    assert number is not None
    assert number.has_right_check_digit


def test_index_number_with_wrong_check_digit_is_noticed() -> None:
    """One wrong digit in the owner's code is found."""
    number = IndexNumber.parse("11330881002630911B/2025-161507")
    assert number is not None
    assert not number.has_right_check_digit


def test_citation_offers_every_reading_of_the_code() -> None:
    """Chinese has no spaces: where the code begins is left to whoever knows the documents."""
    text = "（国办发〔2019〕54号）和浙政办发〔2020〕16号文件"
    first, second = find_citations(text)
    assert first.candidates[0] == "国办发〔2019〕54号"
    assert "浙政办发〔2020〕16号" in second.candidates
    assert text[second.start : second.end] == "和浙政办发〔2020〕16号"

"""What the head of a law (题注) states, and what it leaves open."""

from datetime import date

import pytest

from plugins.importing.laws import Law, parse_law


def law_with_head(*head: str, member: str = "行政法规/样例条例(2019-03-24).md") -> Law:
    """A law of the version of 2019-03-24 with a given head."""
    law = parse_law(member, "\n\n".join(("# 样例条例", *head, "<!-- INFO END -->", "第一条 文。")))
    assert law is not None
    return law


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("2019年3月24日 中华人民共和国国务院令第656号公布", ("国务院",)),
        (
            "1988年8月1日 中华人民共和国国务院、中央军事委员会令第1号发布",
            ("国务院", "中央军事委员会"),
        ),
        ("1990年1月1日 国家教育委员会令第10号、卫生部令第1号发布", ("国家教育委员会", "卫生部")),
        ("2008年7月17日 经人力资源和社会保障部第6次部务会议通过", ("人力资源和社会保障部",)),
        ("2021年1月1日 国家互联网信息办公室2021年第2次室务会议审议通过", ("国家互联网信息办公室",)),
        ("2018年1月1日 公安部修订发布", ("公安部",)),
        ("1982年10月12日 国务院批准", ()),
        ("1985年12月30日 发布", ()),
        ("2011年1月8日 《国务院关于废止和修改部分行政法规的决定》修订", ()),
    ],
)
def test_issuer_is_who_published_or_adopted(line: str, issuer: tuple[str, ...]) -> None:
    """The issuer is the body that the head names as publishing or adopting, not who approved."""
    assert law_with_head(line).issuer == issuer


def test_publishing_body_goes_before_adopting_body() -> None:
    """Who published the law is its issuer even if a meeting of another body adopted it first."""
    law = law_with_head("1999年5月12日 国务院第7次常务会议通过", "1999年5月25日 民政部令第14号发布")
    assert law.issuer == ("民政部",)


@pytest.mark.parametrize(
    ("head", "sign_date"),
    [
        (("2019年3月24日 中华人民共和国国务院令第656号公布",), date(2019, 3, 24)),
        (("2019年3月24日 《国务院关于修改部分行政法规的决定》修订）",), date(2019, 3, 24)),
        (("2014年11月24日 中华人民共和国国务院令第656号公布",), None),
        (("2019年3月24日 施行",), None),
        ((), None),
    ],
)
def test_sign_date_only_when_the_head_states_it(
    head: tuple[str, ...], sign_date: date | None
) -> None:
    """The version's date is the date of signature only if the head says what was done on it."""
    assert law_with_head(*head).sign_date == sign_date


@pytest.mark.parametrize(
    ("line", "effective"),
    [("2019年5月1日 施行", date(2019, 5, 1)), ("2015年3月1日 施行", None), ("发布之日施行", None)],
)
def test_effective_date_belongs_to_this_version(line: str, effective: date | None) -> None:
    """A date of taking effect is kept if it is not that of an earlier version."""
    assert law_with_head("2019年3月24日 国务院令第1号公布", line).effective_date == effective


def test_order_number_stands_in_the_facts() -> None:
    """Order numbers and dated events of the head become one sentence of facts."""
    law = law_with_head(
        "2018年5月2日 国务院第7次常务会议通过", "各省：", "2018年6月29日 国务院令第700号公布）"
    )
    assert law.facts == "2018年5月2日国务院第7次常务会议通过；2018年6月29日国务院令第700号公布。"


@pytest.mark.parametrize(
    ("member", "markdown"),
    [
        ("行政法规/样例条例(2019-03-24).md", "样例条例\n<!-- INFO END -->\n文。"),
        ("行政法规/样例条例(2019-03-24).md", "# 样例条例\n\n文。"),
        ("行政法规/样例条例.md", "# 样例条例\n<!-- INFO END -->\n文。"),
        ("行政法规/样例条例(2019-03-24).md", ""),
    ],
)
def test_other_markdown_is_no_law(member: str, markdown: str) -> None:
    """Without title, end of head, or date in its name, a member is not taken for a law."""
    assert parse_law(member, markdown) is None

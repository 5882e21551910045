"""Register: organisations.yaml as it is written, from which the ``Organisation``s are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from plugins.model.kinds.term import Term

_SINCE = Term("开始日期", "从哪一天起（含当日），一直如此的不填", "", "2019-01-01")
_UNTIL = Term("结束日期", "到哪一天止（含当日），现在仍然如此的不填", "", "2024-12-31")


@dataclass(frozen=True, kw_only=True)
class NameEntry:
    """A name of a body, and from when to when it bore it."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    name: Annotated[str, Term("名称", "全称", "", "样例县人民政府办公室")]
    since: Annotated[date | None, _SINCE] = None
    until: Annotated[date | None, _UNTIL] = None


@dataclass(frozen=True, kw_only=True)
class CodeEntry:
    """A code that a body did not use at all times."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    code: Annotated[str, Term("机关代字", "发文字号里年份前面的字", "", "样政办发")]
    since: Annotated[date | None, _SINCE] = None
    until: Annotated[date | None, _UNTIL] = None


@dataclass(frozen=True, kw_only=True)
class OrganisationEntry:
    """A body."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    id: Annotated[str, Term("标识", "小写字母、数字和连字符，定了就不改", "", "yanglixian-office")]
    names: Annotated[
        tuple[NameEntry, ...],
        Term("名称", "按时间先后，最后一个是现在的名称", "", "[{name: 样例县人民政府办公室}]"),
    ]
    codes: Annotated[
        tuple[str | CodeEntry, ...],
        Term("机关代字", "发文字号里年份前面的字，可以有几个", "", "[样政办发, 样政办函]"),
    ] = ()
    credit_code: Annotated[
        str, Term("统一社会信用代码", "十八位，没有可靠来源的不填", "GB 32100", "")
    ] = ""
    external: Annotated[
        bool, Term("外单位", "上级和其他地方的机关写 true，只转载它的文件", "", "true")
    ] = False
    sample: Annotated[bool, Term("样例", "虚构的样例单位写 true", "", "true")] = False


@dataclass(frozen=True, kw_only=True)
class Register:
    """The whole of organisations.yaml."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    organisations: Annotated[
        tuple[OrganisationEntry, ...],
        Term(
            "机关和单位",
            "可以发文的机关和其他单位",
            "",
            "[{id: yanglixian-office, names: [{name: 样例县人民政府办公室}]}]",
        ),
    ]

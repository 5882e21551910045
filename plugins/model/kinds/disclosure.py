"""Disclosure items: the rows of a 政务公开事项标准目录 and their columns (domain.md §8)."""

from __future__ import annotations

from dataclasses import dataclass

DISCLOSURE_COLUMNS = {
    "序号": "number",
    "领域": "field",
    "一级事项": "item",
    "二级事项": "subitem",
    "公开内容（要素）": "content",
    "公开依据": "basis",
    "公开时限": "time_limit",
    "公开主体": "body",
    "公开渠道和载体": "channels",
    "公开对象": "audience",
    "公开方式": "method",
    "公开层级": "level",
    "对应栏目": "column",
}
"""The head of the CSV file, in order, and the field of ``DisclosureItem`` that each column fills."""

CHANNELS = (
    "政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点",
    "政务服务中心", "便民服务站", "入户/现场", "社区/企事业单位/村公示栏（电子屏）", "精准推送", "其他",
)  # fmt: skip
AUDIENCES = ("全社会", "特定群体")
METHODS = ("主动公开", "依申请公开")
LEVELS = ("县级", "乡级", "村级")


@dataclass(frozen=True, slots=True)
class DisclosureItem:
    """One item of a disclosure catalog; ``line`` is its line in the CSV file, for messages."""

    line: int
    number: str
    field: str
    item: str
    subitem: str
    content: tuple[str, ...]
    basis: tuple[str, ...]
    time_limit: str
    body: str
    channels: tuple[str, ...]
    audience: tuple[str, ...]
    method: tuple[str, ...]
    level: tuple[str, ...]
    column: str

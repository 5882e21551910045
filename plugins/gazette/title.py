"""Titles (标题) in lines of about equal length that do not break a word (GB/T 9704-2012, 7.3.1).

Chinese shows no word ends. The words of which titles of official documents mostly consist are listed
here, and are not broken; neither are numbers. A line ends best before a bracket or after 关于.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import east_asian_width

_LINE = 20.0
"""The widest line of a title, in ems of its own size."""

_WORDS = """
人民政府 办公厅 办公室 委员会 政务公开 政务 政府 信息 公开 工作 实施 意见 通知 通告 公告 通报
决定 方案 办法 规定 细则 规划 计划 行动 要点 目录 标准化 规范化 标准 规范 基层 全面 推进 加快
加强 进一步 改进 完善 深化 促进 管理 建设 服务 发展 制度 机制 关于 印发 贯彻 落实 若干 试行
经济 社会 国民 国土 空间 总体 专项 农村 城市 城乡 财政 教育 卫生 健康 生态 环境 保护 安全
生产 应急 重大 行政 决策 执法 文化 旅游 交通 住房 保障 就业 企业 市场 监督 处罚 条例 暂行
行政规范性文件 规范性文件 清理 结果 公布 事项 年度 报告 指南 名单 任免 职务 有关 试点 重点 改革 创新
"""
_NUMBERS = (r"[A-Za-z0-9][A-Za-z0-9.%—-]*年?度?", r"[〇一二三四五六七八九十百]+[年届次批个]?")
_UNBROKEN = re.compile("|".join((*_NUMBERS, *sorted(_WORDS.split(), key=len, reverse=True))))
_NOT_FIRST = frozenset("、，。：；！？）〕】》〉”’年月日号的和与及")
_NOT_LAST = frozenset("（〔【《〈“‘")


def text_width(text: str) -> float:
    """The width of a text in ems: a Chinese character is one wide, a Latin one about half."""
    return sum(1.0 if east_asian_width(c) in "FWA" else 0.58 for c in text)


def title_lines(title: str) -> list[str]:
    """Break a title into as few lines as it needs; together they are the title."""
    places = [0, *_places(title), len(title)]
    fewest = max(1, math.ceil(text_width(title) / _LINE))
    # One line more where words that may not be broken leave no room.
    found = _best(title, places, fewest) or _best(title, places, fewest + 1)
    return [title[start:end] for start, end in pairwise(found or [0, len(title)])]


def _places(title: str) -> Iterator[int]:
    """Where a line may end: not in a word or number, not against the rules of punctuation."""
    inside = {n for word in _UNBROKEN.finditer(title) for n in range(word.start() + 1, word.end())}
    for place in range(1, len(title)):
        allowed = title[place] not in _NOT_FIRST and title[place - 1] not in _NOT_LAST
        if allowed and place not in inside:
            yield place


def _best(title: str, places: list[int], count: int) -> list[int] | None:
    """The cheapest way through ``places`` in ``count`` lines; None if a line would be too wide."""
    mean = text_width(title) / count
    ways: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for _ in range(count):
        ways = {
            end: min(
                (cost + _cost(title, start, end, mean), [*way, end])
                for start, (cost, way) in ways.items()
                if start < end
            )
            for end in places[1:]
            if any(start < end for start in ways)
        }
    cost, way = ways.get(len(title), (math.inf, []))
    return way if cost < math.inf else None


def _cost(title: str, start: int, end: int, mean: float) -> float:
    width = text_width(title[start:end])
    if width > _LINE:
        return math.inf
    good_end = end == len(title) or title[end] in "（《" or title.endswith("关于", start, end)
    return (width - mean) ** 2 + (0.0 if good_end else 30.0)

"""The contents of one attachment against every check: a pure function of its bytes."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from plugins.privacy.checks import NOT_CHECKED, TRACES
from plugins.privacy.columns import check_table
from plugins.privacy.contents import (
    COST_OF_A_CHARACTER,
    COST_OF_AN_ITEM,
    Budget,
    Content,
    Enclosed,
    Excerpt,
    NotReadable,
    Table,
    TooMuch,
    Trace,
)
from plugins.privacy.detectors import DETECTORS
from plugins.privacy.detectors.detector import Detector
from plugins.privacy.passages import Part, half_width
from plugins.privacy.processor_time import TooLong, limited
from plugins.privacy.sighting import Sighting, accepted, blurred, shown

MOST_SECONDS = 60.0
"""Processor time for one attachment, should a library take longer than the budget can foresee."""

DEEPEST = 3
"""Files within files: a photograph in a text in an archive."""

_TRACES = frozenset(check.code for check in TRACES)
_WIDE_SPACE = re.compile(r"[^\S\n]{4,}")


class Circumstances(NamedTuple):
    """What counts besides the bytes: what the document is about, and what the office publishes."""

    about: str
    allowed: frozenset[str]


def check_contents(name: str, data: bytes, given: Circumstances) -> list[Sighting]:
    """Everything found in a file of this name, each thing once a place.

    What cannot be read, or not to its end, is a sighting (P126) and never an exception, nor a warning
    of a library.
    """
    found: list[Sighting] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with limited(MOST_SECONDS):
                found.extend(_check_file(Enclosed(name, data), given, Budget(), depth=0))
        except TooMuch:
            found.append(_trace(Trace(NOT_CHECKED, "没有能全部检查：内容太多")))
        except (TooLong, MemoryError):
            told = _trace(Trace(NOT_CHECKED, "没有能全部检查：这台电脑的内存或者时间不够"))
            found.append(replace(told, may_pass=True))
    return _told_once(found)


def contents_of(file: Enclosed, budget: Budget) -> Iterator[Content]:
    """What a file holds; where it cannot be read on, the last of it is a trace that says so."""
    # The libraries that read files take longer to load than a check in which no file is new.
    from plugins.privacy.formats import format_of  # noqa: PLC0415

    try:
        form = format_of(file.name, file.data)
        if form is None:
            raise NotReadable("不认识的格式")
        if form.read is not None:
            yield from form.read(file.data, budget)
    except NotReadable as reason:
        yield Trace(NOT_CHECKED, f"没有能全部检查：{reason}")
    except MemoryError:
        raise
    except Exception:
        # Libraries raise whatever they like for damaged files, and none of it may end a build.
        yield Trace(NOT_CHECKED, "没有能全部检查：文件已损坏")


def _check_file(
    file: Enclosed, given: Circumstances, budget: Budget, depth: int
) -> Iterator[Sighting]:
    for content in contents_of(file, budget):
        if isinstance(content, Enclosed):
            yield from _check_enclosed(content, given, budget, depth + 1)
        elif isinstance(content, Excerpt):
            yield from _check_excerpt(content, given.allowed, budget)
        elif isinstance(content, Table):
            budget.take(COST_OF_AN_ITEM + COST_OF_A_CHARACTER * len(content.caption))
            for sighting in check_table(content, f"{given.about} {file.name}", given.allowed):
                yield replace(sighting, place=blurred(sighting.place))
        else:
            yield _trace(content)


def _check_enclosed(
    file: Enclosed, given: Circumstances, budget: Budget, depth: int
) -> Iterator[Sighting]:
    yield from _check_excerpt(Excerpt("里的文件名", file.name), given.allowed, budget)
    if depth > DEEPEST:
        yield _trace(Trace(NOT_CHECKED, "没有能全部检查：压缩包套得太深"))
        return
    for sighting in _check_file(file, given, budget, depth):
        yield replace(sighting, place=f"里的 {blurred(file.name)} {sighting.place}", line=1)


def _trace(trace: Trace) -> Sighting:
    check = trace.check
    return Sighting(check.code, check.severity, "", 1, blurred(trace.told), check.hint)


def _check_excerpt(excerpt: Excerpt, allowed: frozenset[str], budget: Budget) -> Iterator[Sighting]:
    """A sighting a detector: where it is first, and how often.

    Wide spaces are narrowed, because patterns that allow for spaces would go through them many times.
    """
    budget.take(COST_OF_AN_ITEM + COST_OF_A_CHARACTER * len(excerpt.text))
    excerpt = replace(excerpt, text=_WIDE_SPACE.sub("   ", excerpt.text))
    text = half_width(excerpt.text)
    for detector in DETECTORS:
        if detector.looks_at(Part.ATTACHMENT):
            found = [
                match for match in detector.find(text) if not accepted(detector, match, allowed)
            ]
            if found:
                yield _first_of(excerpt, detector, found)


def _first_of(excerpt: Excerpt, detector: Detector, found: list[re.Match[str]]) -> Sighting:
    first = found[0]
    seen = shown(detector, excerpt.text[first.start() : first.end()])
    saying = f"中有疑似{detector.name}：{seen}"
    if len(found) > 1:
        where = "等" if excerpt.cell else "中"
        saying = f"{where} {len(found)} 处有疑似{detector.name}，第一处：{seen}"
    place = blurred(excerpt.place_at(first.start()))
    line = excerpt.line_at(first.start())
    return Sighting(detector.code, detector.severity, place, line, saying, detector.hint)


def _told_once(sightings: Iterable[Sighting]) -> list[Sighting]:
    """A trace that several files within the file carry is told of the first, with their number."""
    kept: dict[tuple[str, str, str], Sighting] = {}
    number: Counter[tuple[str, str, str]] = Counter()
    for sighting in sightings:
        key = (sighting.code, "" if sighting.code in _TRACES else sighting.place, sighting.saying)
        kept.setdefault(key, sighting)
        number[key] += 1
    return [
        replace(sighting, saying=f"{sighting.saying}（同样的共 {number[key]} 处）")
        if number[key] > 1 and sighting.code in _TRACES
        else sighting
        for key, sighting in kept.items()
    ]

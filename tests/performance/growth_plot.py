"""A plot of growth as an SVG: documents against seconds, and against memory, ours and Hugo's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

WIDTH, HEIGHT = 340, 260
_LEFT, _TOP, _RIGHT, _BOTTOM = 52, 34, 12, 40
_COLOURS = ("#9e1b1b", "#1b4f9e")
_STYLE = "font:12px sans-serif;fill:#222"


@dataclass(frozen=True)
class Line:
    """A named line through points (documents, value)."""

    name: str
    points: Sequence[tuple[float, float]]


def render_plots(plots: Sequence[tuple[str, Sequence[Line]]]) -> str:
    """Plots side by side, each with its title and its lines."""
    width = WIDTH * len(plots)
    inside = "".join(
        f'<g transform="translate({number * WIDTH} 0)">{_plot(title, lines)}</g>'
        for number, (title, lines) in enumerate(plots)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" '
        f'width="{width}" height="{HEIGHT}" role="img">'
        f'<rect width="100%" height="100%" fill="#fff"/>{inside}</svg>\n'
    )


def steps_up_to(largest: float) -> list[float]:
    """Round numbers from 0 to at least ``largest``, at most seven of them."""
    steps = (digit * 10.0**power for power in range(12) for digit in (1, 2, 5))
    step = next(step for step in steps if largest / step <= 5)
    below = takewhile(lambda number: (number - 1) * step < largest, range(8))
    return [number * step for number in below]


def _plot(title: str, lines: Sequence[Line]) -> str:
    across = steps_up_to(max(x for line in lines for x, _ in line.points))
    up = steps_up_to(max(y for line in lines for _, y in line.points))
    parts = [f'<text x="{_LEFT}" y="18" style="{_STYLE};font-weight:bold">{title}</text>']
    parts += [_rule(_y(value, up[-1]), f"{value:,.0f}") for value in up]
    parts += [_mark(_x(value, across[-1]), f"{value:,.0f}") for value in across]
    for number, (line, colour) in enumerate(zip(lines, _COLOURS, strict=False)):
        points = [(_x(x, across[-1]), _y(y, up[-1])) for x, y in line.points]
        parts.append(_line(points, colour))
        parts.append(
            f'<text x="{_LEFT + 8}" y="{_TOP + 14 + 16 * number}" '
            f'style="font:12px sans-serif;fill:{colour}">{line.name}</text>'
        )
    return "".join(parts)


def _x(value: float, most: float) -> float:
    return _LEFT + value / most * (WIDTH - _LEFT - _RIGHT)


def _y(value: float, most: float) -> float:
    return HEIGHT - _BOTTOM - value / most * (HEIGHT - _TOP - _BOTTOM)


def _rule(y: float, words: str) -> str:
    line = f'<path d="M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}" stroke="#ddd"/>'
    place = f'x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end"'
    return f'{line}<text {place} style="{_STYLE}">{words}</text>'


def _mark(x: float, words: str) -> str:
    y = HEIGHT - _BOTTOM + 16
    return f'<text x="{x:.1f}" y="{y}" text-anchor="middle" style="{_STYLE}">{words}</text>'


def _line(points: Sequence[tuple[float, float]], colour: str) -> str:
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}'

"""What closes a book, put to the foot of its last page: the imprint (版记) and the way back to the page.

CSS has no last page. The element of class ``closing`` is laid out behind the text, an imprint on an
even page of its own; here it moves back to the last page of the text where that is even and has room,
and down to the foot. Nothing is laid out twice. The boxes of WeasyPrint are no public interface: the
tests that measure the imprint show when a new version has changed them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint import Document
from weasyprint.document import Page


def settle_closing(document: Document) -> Document:
    """The document with its closing at the foot; the same one where it has none."""
    pages = list(document.pages)
    for place in reversed(range(len(pages))):
        if closing := next(_of_class(_box(pages[place]), "closing"), None):
            break
    else:
        return document
    earlier = _earlier_place(pages, place, closing)
    if earlier is not None:
        _move(closing, pages[place], pages[earlier])
        pages = [one for n, one in enumerate(pages) if n != place and _body(one)]
        place = earlier
    _lower(closing, _box(pages[place]))
    # The page knows where its links are drawn, from when it was laid out.
    pages[place] = Page(_box(pages[place]))
    settled: Document = document.copy(pages)
    return settled


def _earlier_place(pages: list[Page], place: int, closing: Any) -> int | None:
    """The place of the page to which a closing that has one of its own moves back, if it does."""
    if len(_content(pages[place])) > 1:
        return None
    if not closing.margin_height():
        # Only the way back, behind a turned page, on which there is no room under the type area.
        return next((n for n in reversed(range(place)) if pages[n].height > pages[n].width), None)
    is_behind_blank = place > 1 and _body(pages[place - 1]) is None
    return place - 2 if is_behind_blank and _fits(pages[place - 2], closing) else None


def _box(page: Page) -> Any:
    return page._page_box


def _of_class(box: Any, name: str) -> Iterator[Any]:
    """The boxes of the element of a class, wherever they stand under ``box``."""
    if box.element is not None and box.element.get("class", "").split(" ")[0] == name:
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from _of_class(child, name)


def _body(page: Page) -> Any:
    """The box of the text; None on a blank page."""
    return next((box for box in _box(page).descendants() if box.element_tag == "body"), None)


def _content(page: Page) -> list[Any]:
    return [box for box in _body(page).children if box.is_in_normal_flow()]


def _bottom(box: Any) -> float:
    return float(box.content_box_y() + box.height)


def _fits(page: Page, closing: Any) -> bool:
    end = max(box.position_y + box.margin_height() for box in _content(page))
    return bool(end + closing.margin_height() <= _bottom(_box(page)))


def _move(closing: Any, source: Page, target: Page) -> None:
    source_body, body = _body(source), _body(target)
    source_body.children = [box for box in source_body.children if box is not closing]
    body.children = [*body.children, closing]


def _lower(closing: Any, page_box: Any) -> None:
    """Let the last rule of the imprint lie on the bottom of the type area, and the way back under it."""
    down = _bottom(page_box) - (closing.position_y + closing.margin_height())
    closing.translate(0, down)

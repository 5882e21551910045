"""A reader who opens searches in a real browser, and what the browser complained of meanwhile."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import ConsoleMessage, Locator, Page, expect


class Reader:
    """A reader at a page of the site at ``address``; ``complaints`` are errors and warnings."""

    def __init__(self, page: Page, address: str) -> None:
        """Begin with a page that shows nothing."""
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._note)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.text} {message.location['url']}")

    def search(self, query: str, rest: str = "") -> Page:
        """Open the search page with a query in its address."""
        self.page.goto(f"{self.address}/search/?q={quote(query)}{rest}")
        return self.page

    def ask(self, query: str) -> Page:
        """Type a query into the page that is open, and press Enter."""
        self.box.fill(query)
        self.box.press("Enter")
        return self.page

    def finds(self, sentence: str) -> Page:
        """Wait until the page says how the search stands."""
        expect(self.status).to_have_text(sentence)
        return self.page

    @property
    def status(self) -> Locator:
        """The sentence on how the search stands."""
        return self.page.locator(".search-status")

    @property
    def box(self) -> Locator:
        """Where words are typed."""
        return self.page.locator("main input[name=q]")

    @property
    def results(self) -> Locator:
        """The rows of results that are filled."""
        return self.page.locator(".search-results > li:not(:empty)")

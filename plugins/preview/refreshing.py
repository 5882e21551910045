"""Refreshing: a page in a browser is shown anew when a build has changed it, and only then."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

ADDRESS = "/.preview"
"""Where a page asks whether it has changed, below the folder of the site."""

PATIENCE = 15.0
"""Seconds after which something is said even if there is nothing to say: a browser that is gone shows."""

_SCRIPT = """<script>
(() => {
  const told = new EventSource("%s?" + location.pathname);
  told.addEventListener("changed", () => location.reload());
  told.addEventListener("refused", () => {
    if (document.getElementById("preview-refused")) return;
    const bar = document.createElement("p");
    bar.id = "preview-refused";
    bar.setAttribute("role", "alert");
    bar.style.cssText = "position:fixed;inset:auto 0 0;margin:0;padding:.8em 1em;z-index:9;" +
      "background:#a40000;color:#fff;font:1rem/1.5 sans-serif";
    bar.textContent = "内容有错误，网页没有更新。请看命令行窗口里的提示，改正后保存。";
    document.body.append(bar);
  });
  told.addEventListener("mended", () => document.getElementById("preview-refused")?.remove());
})();
</script>
"""


def with_script(page: bytes, base_path: str) -> bytes:
    """A page with the script that listens, which the published page does not have."""
    script = (_SCRIPT % f"{base_path}{ADDRESS}").encode()
    body, end, rest = page.rpartition(b"</body>")
    return body + script + end + rest if end else page + script


class Refreshing:
    """Knows of the builds of a preview, and tells what they mean for a page."""

    def __init__(self) -> None:
        """Nothing has been built yet."""
        self._built = threading.Condition()
        self._count, self._succeeded = 0, True

    def built(self, succeeded: bool) -> None:
        """A build has ended."""
        with self._built:
            self._count, self._succeeded = self._count + 1, succeeded
            self._built.notify_all()

    def of(self, page: Path) -> Iterator[bytes]:
        """Events for a page, without end: what each build has done to it."""
        seen, state = self._count, _state(page)
        if not self._succeeded:
            yield _event("refused")
        while True:
            with self._built:
                is_new = self._built.wait_for(lambda: self._count != seen, PATIENCE)  # noqa: B023
                seen, succeeded = self._count, self._succeeded
            if not is_new:
                yield b":\n\n"
            elif not succeeded:
                yield _event("refused")
            elif _state(page) != state:
                state = _state(page)
                yield _event("changed")
            else:
                yield _event("mended")


def _event(name: str) -> bytes:
    return f"event: {name}\ndata:\n\n".encode()


def _state(page: Path) -> str:
    """What a page holds; nothing where there is none."""
    try:
        return hashlib.sha256(page.read_bytes()).hexdigest()
    except OSError:
        return ""

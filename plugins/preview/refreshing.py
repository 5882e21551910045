"""Refreshing: a page in a browser is shown anew when a build has changed it, and only then."""

from __future__ import annotations

import enum
import hashlib
import threading
from collections.abc import Callable, Iterator

ADDRESS = "/.preview"
"""Where a page asks whether it has changed, below the folder of the site."""

PATIENCE = 15.0
"""Seconds after which something is said even if there is nothing to say: a browser that is gone shows."""


class Outcome(enum.Enum):
    """How a build ended; the values are the names of the events that tell it."""

    GOOD = "mended"
    REFUSED = "refused"
    DIED = "died"


# A browser allows a host six connections, so only a page that is seen listens.
_SCRIPT = """<script>
(() => {
  let told, bar;
  const say = (text) => {
    bar?.remove();
    bar = document.createElement("p");
    bar.id = "preview-refused";
    bar.setAttribute("role", "alert");
    bar.style.cssText = "position:fixed;inset:auto 0 0;margin:0;padding:.8em 1em;z-index:9;" +
      "background:#a40000;color:#fff;font:1rem/1.5 sans-serif";
    bar.textContent = text;
    document.body.append(bar);
  };
  const listen = () => {
    told?.close();
    if (document.hidden) return;
    told = new EventSource("%s?%s" + location.pathname);
    told.addEventListener("changed", () => location.reload());
    told.addEventListener("mended", () => bar?.remove());
    told.addEventListener("refused", () =>
      say("内容有错误，网页没有更新。请看命令行窗口里的提示，改正后保存。"));
    told.addEventListener("died", () => say("生成网页的程序意外停止，请看命令行窗口。"));
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
</script>
"""


def with_script(page: bytes, base_path: str) -> bytes:
    """A page with the script that listens, which the published page does not have."""
    script = (_SCRIPT % (f"{base_path}{ADDRESS}", digest(page))).encode()
    body, end, rest = page.rpartition(b"</body>")
    return body + script + end + rest if end else page + script


def digest(page: bytes) -> str:
    """What tells a page from another one: hexadecimal digits."""
    return hashlib.blake2b(page, digest_size=8).hexdigest()


class Refreshing:
    """Knows of the builds of a preview, and tells what they mean for a page."""

    def __init__(self) -> None:
        """Nothing has been built yet."""
        self._built = threading.Condition()
        self._count, self._outcome = 0, Outcome.GOOD

    def built(self, outcome: Outcome) -> None:
        """A build has ended."""
        with self._built:
            self._count, self._outcome = self._count + 1, outcome
            self._built.notify_all()

    def of(self, read: Callable[[], bytes], shown: str) -> Iterator[bytes]:
        """Events without end: how it stands with a page now, and what each build does to it.

        ``read`` gives the page; ``shown`` is the digest of what the browser shows.
        """
        seen = -1
        while True:
            with self._built:
                is_new = self._built.wait_for(lambda: self._count != seen, PATIENCE)  # noqa: B023
                seen, outcome = self._count, self._outcome
            if not is_new:
                yield b":\n\n"
            elif (now := digest(read())) != shown:
                shown = now
                yield _event("changed")
            else:
                yield _event(outcome.value)


def _event(name: str) -> bytes:
    return f"event: {name}\ndata:\n\n".encode()

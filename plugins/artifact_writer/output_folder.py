"""The output folder: made ready beside the published one, and then put in its place.

Two whole trees lie side by side: ``output/`` and ``.output.previous/``. A build brings the hidden
one up to date (only what differs is written) and then the two change places. A build that fails has
not touched the published one, so a reader meets the old site or the new one, whole.

On Linux the two change places in one step, and the site is there at every moment. Elsewhere it takes
renamings through ``.output.leaving/``: for a moment there is no ``output/``, and what is stopped just
then is put right at the very beginning of the next build, whatever becomes of that build.

A folder is touched only when it is empty or ours, the hidden ones too. ``.output.lock`` keeps two
builds from working on the same trees.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.artifact_writer.exchange import Swap, swap_in_one_step
from plugins.artifact_writer.lock import only_one
from plugins.artifact_writer.store import Files, Store
from plugins.artifact_writer.tree import UNFINISHED, Tree
from plugins.problems import ContentRefused, Problem


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """A published folder.

    ``folder`` is no symbolic link (it would be renamed instead of what it points to), ``state`` a
    folder for notes on what was written where. ``is_site`` tells whether a folder is a site that a
    build made; ``say_waiting`` is called when another build holds the folder for long.
    """

    folder: Path
    state: Path
    is_site: Callable[[Path], bool]
    say_waiting: Callable[[], None]
    swap: Swap = swap_in_one_step

    @contextlib.contextmanager
    def reserved(self) -> Iterator[None]:
        """Keep other builds away, and finish an exchange that was broken off before.

        Raises:
            ContentRefused: what stands at the place of an exchange is somebody else's.
            OSError: there can be no lock, or a folder cannot be renamed.
        """
        with only_one(self._beside("lock"), self.say_waiting):
            self._recover()
            yield

    def check_is_ours(self) -> None:
        """Refuse to replace or empty a folder that was not made by a build.

        Raises:
            ContentRefused: the folder, or the hidden one beside it, holds somebody else's files.
        """
        self._check_are_ours(self.folder, self._previous)

    def publish(self, files: Files, store: Store) -> bool:
        """Make the folder hold exactly ``files``; False when it already did.

        The caller has reserved the folder and checked that it is ours.

        Raises:
            DamagedStoreError: a finished file is not whole any more; the site is as it was.
            OSError: something cannot be written or renamed; the site is as it was.
        """
        published, hidden = Tree(self.folder, self.state), Tree(self._previous, self.state)
        if published.holds(files):
            return False
        hidden.bring_up_to_date(files, store)
        self._exchange()
        old, new = published.stamps(), hidden.stamps()
        published.keep_stamps(new)
        hidden.keep_stamps(old)
        return True

    @property
    def _previous(self) -> Path:
        return self._beside("previous")

    @property
    def _leaving(self) -> Path:
        return self._beside("leaving")

    def _beside(self, what: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}.{what}")

    def _check_are_ours(self, *folders: Path) -> None:
        message = "“{}”里不全是以前生成的网站，为防丢失没有写入"
        hint = "换一个空的输出文件夹，或者先移走这里的文件"
        foreign = [
            Problem(folder.as_posix(), 1, "A101", message.format(folder.name), hint)
            for folder in folders
            if _is_there(folder) and not self._is_ours(folder)
        ]
        if foreign:
            raise ContentRefused(foreign)

    def _is_ours(self, folder: Path) -> bool:
        if folder.is_symlink() or not folder.is_dir():
            return False
        is_empty = not any(folder.iterdir())
        return is_empty or (folder / UNFINISHED).is_file() or self.is_site(folder)

    def _recover(self) -> None:
        if not _is_there(self._leaving):
            return
        self._check_are_ours(self._leaving)
        if not _is_there(self.folder):
            self._leaving.rename(self.folder)
            return
        if _is_there(self._previous):
            self._check_are_ours(self._previous)
            shutil.rmtree(self._previous)
        self._leaving.rename(self._previous)

    def _exchange(self) -> None:
        if not _is_there(self.folder):
            self._previous.rename(self.folder)
        elif not self.swap(self.folder, self._previous):
            self._exchange_in_turn()

    def _exchange_in_turn(self) -> None:
        self.folder.rename(self._leaving)
        try:
            self._previous.rename(self.folder)
        except OSError:
            self._leaving.rename(self.folder)
            raise
        # The new site is published; should this fail, the next build does it.
        with contextlib.suppress(OSError):
            self._leaving.rename(self._previous)


def _is_there(path: Path) -> bool:
    """Whether anything stands at a path, be it a link that leads nowhere."""
    return path.is_symlink() or path.exists()

"""The task ``offline``: from a finished site to an edition, with words for the person who types."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins import urls
from plugins.offline.classic_scripts import NotClassic
from plugins.offline.edition import NoSite, OfflineSite
from plugins.offline.places import FolderPlace, NotOurs, ZipPlace

MEGABYTE = 1_000_000
ZIP = ".zip"
CHINA = ZoneInfo("Asia/Shanghai")


class CannotWrite(Exception):
    """No edition is written; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks for: the folder of the site, the place, and whether it is to be a zip.

    A site is ``fresh`` when it was built just now; another one is as it was when it was built last.
    ``sources`` are folders in which no edition may stand, as they may not stand in it.
    """

    site: Path
    to: Path
    zip: bool = False
    fresh: bool = False
    sources: Sequence[Path] = ()


def run_offline(request: Request) -> None:
    """Write the edition, and say how large it has become.

    Raises:
        CannotWrite: there is no site, or something else is where the edition should be.
        OSError: a file cannot be read or written.
    """
    to = request.to
    if request.zip and to.suffix.lower() != ZIP:
        to = to.with_name(to.name + ZIP)
    _check_apart(to, (request.site, *request.sources))
    try:
        place = ZipPlace(to) if request.zip else FolderPlace(to)
        made = OfflineSite.of(request.site, _day(request))
        sizes = _written(made, place)
    except NoSite:
        raise CannotWrite(
            f"{request.site} 里没有生成好的网站。请先运行 python3 tasks.py build，或者去掉 --finished。"
        ) from None
    except NotOurs as error:
        raise CannotWrite(f"{error}。没有写，请换一个位置，例如：--to 离线版") from None
    except NotClassic as error:
        raise CannotWrite(f"网站的脚本不能在离线版里用：{error}。") from None
    _show(to, sizes, request.zip)


def _day(request: Request) -> date:
    """The day on which the site was as it is here, in China."""
    try:
        built = (request.site / urls.MANIFEST).stat().st_mtime
    except OSError:
        raise NoSite(request.site) from None
    moment = datetime.now(CHINA) if request.fresh else datetime.fromtimestamp(built, CHINA)
    return moment.date()


def _check_apart(to: Path, folders: Iterable[Path]) -> None:
    place = Path(os.path.realpath(to))
    for folder in (Path(os.path.realpath(folder)) for folder in folders):
        if place.is_relative_to(folder):
            raise CannotWrite(f"离线版不能写进 {folder}。请换一个位置：--to 离线版")
        if folder.is_relative_to(place):
            raise CannotWrite(f"离线版不能写到 {place}，那里有 {folder}。请换一个位置：--to 离线版")


def _written(made: OfflineSite, place: FolderPlace | ZipPlace) -> dict[str, int]:
    """Write all files; gives their sizes."""
    paths = made.paths()
    place.begin(paths)
    sizes = {}
    for path in _told(paths):
        data = made.content(path)
        place.write(path, data)
        sizes[path] = len(data)
    place.end(paths)
    return sizes


def _told(paths: Sequence[str]) -> Iterator[str]:
    """The same, with a line for every tenth of a long work."""
    for done, path in enumerate(paths, start=1):
        yield path
        if len(paths) > 1000 and done * 10 // len(paths) > (done - 1) * 10 // len(paths):
            print(f"  已写入 {done}/{len(paths)}", file=sys.stderr, flush=True)


def _show(to: Path, sizes: dict[str, int], is_zip: bool) -> None:
    groups = dict.fromkeys(("网页", "搜索", "PDF", "其他"), 0)
    for path, size in sizes.items():
        groups[_group(path)] += size
    parts = "，".join(f"{name} {size / MEGABYTE:.1f}" for name, size in groups.items() if size)
    packed = f"，压缩后 {to.stat().st_size / MEGABYTE:.1f} MB" if is_zip else ""
    how = "解压后" if is_zip else "打开文件夹，"
    print(
        f"已写好离线版 {to}：{len(sizes)} 个文件，{sum(sizes.values()) / MEGABYTE:.1f} MB"
        f"（{parts}）{packed}。{how}双击 index.html 就能看。",
        file=sys.stderr,
    )


def _group(path: str) -> str:
    if path.startswith("search/"):
        return "搜索"
    return {".html": "网页", ".pdf": "PDF"}.get(Path(path).suffix.lower(), "其他")

"""Where an edition is written to: nothing is touched that is not ours."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.offline.places import LIST, FolderPlace, NotOurs, ZipPlace

FIRST = {"index.html": b"one", "a/b/index.html": b"two", "search/0.js": b"three"}
SECOND = {"index.html": b"other", "c/index.html": b"four"}


def write(place: FolderPlace | ZipPlace, files: Mapping[str, bytes]) -> None:
    """Write an edition with these files."""
    place.begin(sorted(files))
    for path, data in files.items():
        place.write(path, data)
    place.end(sorted(files))


def tree(folder: Path) -> dict[str, bytes]:
    """The files of a folder, the list aside."""
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {path: file.read_bytes() for path, file in found.items() if path != LIST}


def test_new_edition_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """What is no longer in the edition goes, with the folders that it leaves empty."""
    folder = tmp_path / "new" / "usb"
    write(FolderPlace(folder), FIRST)
    assert tree(folder) == FIRST
    write(FolderPlace(folder), SECOND)
    assert tree(folder) == SECOND
    assert not (folder / "a").exists()


def test_file_that_did_not_change_is_not_written(tmp_path: Path) -> None:
    """A stick is slow: what is there already stays."""
    write(FolderPlace(tmp_path), FIRST)
    before = (tmp_path / "index.html").stat().st_mtime_ns
    write(FolderPlace(tmp_path), FIRST)
    assert (tmp_path / "index.html").stat().st_mtime_ns == before


def test_files_of_others_stay(tmp_path: Path) -> None:
    """What somebody puts beside an edition is neither deleted nor counted."""
    write(FolderPlace(tmp_path), FIRST)
    (tmp_path / "a/b/照片.jpg").write_bytes(b"mine")
    write(FolderPlace(tmp_path), SECOND)
    assert tree(tmp_path) == SECOND | {"a/b/照片.jpg": b"mine"}


def test_file_of_others_is_not_overwritten(tmp_path: Path) -> None:
    """Where somebody's file stands no file of a new edition is written."""
    write(FolderPlace(tmp_path), FIRST)
    (tmp_path / "c").mkdir()
    (tmp_path / "c/index.html").write_bytes(b"mine")
    with pytest.raises(NotOurs, match=r"c/index\.html"):
        write(FolderPlace(tmp_path), SECOND)
    assert tree(tmp_path) == FIRST | {"c/index.html": b"mine"}


@pytest.mark.parametrize("listed", [None, "", "一\n二\n三\n", "x\ngongbao\nindex.html\n"])
def test_folder_of_others_is_refused(tmp_path: Path, listed: str | None) -> None:
    """A folder with files and without an edition is left as it is."""
    (tmp_path / "index.html").write_bytes(b"mine")
    if listed is not None:
        (tmp_path / LIST).write_text(listed, "utf-8")
    with pytest.raises(NotOurs, match="有别的文件"):
        FolderPlace(tmp_path)
    assert tree(tmp_path) == {"index.html": b"mine"}


def test_list_leads_to_nothing_outside(tmp_path: Path) -> None:
    """A list that names files elsewhere deletes nothing there."""
    folder = tmp_path / "usb"
    write(FolderPlace(folder), FIRST)
    (tmp_path / "mine.txt").write_bytes(b"mine")
    with (folder / LIST).open("a") as listed:
        listed.write(f"../mine.txt\n{tmp_path}/mine.txt\n")
    write(FolderPlace(folder), SECOND)
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"


def test_stopped_half_way_it_is_known_again(tmp_path: Path) -> None:
    """After a stop the next edition is written there as if nothing had been."""
    write(FolderPlace(tmp_path), FIRST)
    place = FolderPlace(tmp_path)
    place.begin(sorted(SECOND))
    place.write("c/index.html", b"half")
    write(FolderPlace(tmp_path), {"index.html": b"third"})
    assert tree(tmp_path) == {"index.html": b"third"}


def test_zip_has_one_folder_and_no_clock(tmp_path: Path) -> None:
    """Unpacked it is one folder; the same edition is the same file."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(ZipPlace(tmp_path / name / "公报.zip"), FIRST)
    one, two = (tmp_path / name / "公报.zip" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as packed:
        assert {name: packed.read(name) for name in packed.namelist() if LIST not in name} == {
            f"公报/{path}": data for path, data in FIRST.items()
        }
    write(ZipPlace(one), SECOND)
    assert zipfile.is_zipfile(one)
    assert [path.name for path in one.parent.iterdir()] == ["公报.zip"]


def test_other_zip_is_refused(tmp_path: Path) -> None:
    """A zip, a file or a folder that is no edition is left as it is."""
    for name, data in (("a.zip", b"PK"), ("b.zip", b"")):
        (tmp_path / name).write_bytes(data)
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as other:
        other.writestr("c/index.html", "mine")
    (tmp_path / "d.zip").mkdir()
    for name in ("a.zip", "b.zip", "c.zip", "d.zip"):
        with pytest.raises(NotOurs, match="不是离线版"):
            ZipPlace(tmp_path / name)

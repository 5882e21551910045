"""An archive of laws becomes a content folder: whole laws, or sample documents in any number."""

import html
import io
import os
import re
import tarfile
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from plugins.importing.corpus import write_corpus
from plugins.importing.laws import read_laws
from plugins.model.kinds.normative import NormativeRecord
from plugins.model.site import Site

ROOT = Path(__file__).parents[2]
REAL_ARCHIVE = Path(os.environ.get("GONGBAO_CORPUS", ROOT.parent / "shared/corpus/laws.tar.xz"))
needs_real_archive = pytest.mark.skipif(
    not REAL_ARCHIVE.is_file(),
    reason=f"没有法规语料归档 {REAL_ARCHIVE}（可用环境变量 GONGBAO_CORPUS 指定）",
)

MEMBERS = {
    "行政法规/_index.md": "---\nbookCollapseSection: true\n---",
    "行政法规/公开条例(2019-04-03).md": (
        "# 样例公开条例\n\n2007年4月5日 中华人民共和国国务院令第492号公布\n\n"
        "2019年4月3日 中华人民共和国国务院令第711号修订）\n\n<!-- INFO END -->\n\n"
        "## 第一章 总则\n\n第一条 为了公开(见<甲>),制定本条例。\n\n"
        "第二条 行政机关应当公开：\n\n（一）规划；\n\n（二）预算。\n\n"
        "## 第二章 附则\n\n第三条 本条例自2019年5月15日起施行。\n"
    ),
    "部门规章/样例部/样例办法(2021-12-17).md": (
        "# 样例办法\n\n2021年12月17日 公安部令第164号公布\n\n2022年5月1日 施行\n\n"
        "<!-- INFO END -->\n\n第一条 按照本办法*登记*。\n\n第二条 应当公示。\n"
    ),
    "行政法规/样例规定(1955-12-29).md": "# 样例规定\n\n<!-- INFO END -->\n\n一、照此执行。\n",
    "说明.txt": "不是法规",
    "行政法规/目录.md": "# 目录\n\n没有题注\n",
}


def make_archive(path: Path, members: dict[str, str], mode: str = "w:xz") -> Path:
    """Pack texts into a tar file."""
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, text in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small archive with three laws and what else may lie in one."""
    return make_archive(tmp_path / "laws.tar.xz", MEMBERS)


def read_folder(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_pages(folder: Path) -> dict[str, tuple[NormativeRecord, str]]:
    """The documents of a content folder by title: typed record and text."""
    record_type: TypeAdapter[Any] = TypeAdapter(NormativeRecord)
    pages = {}
    for path in sorted(folder.glob("normative/*/*.md")):
        _, fields, text = path.read_text("utf-8").split("---\n", 2)
        record = record_type.validate_python(yaml.safe_load(fields))
        pages[record.title] = (record, text)
    return pages


def organisation_names(folder: Path) -> dict[str, dict[str, Any]]:
    """The entries of organisations.yaml by name."""
    entries = yaml.safe_load((folder / "organisations.yaml").read_text("utf-8"))["organisations"]
    assert len({entry["id"] for entry in entries}) == len(entries)
    return {entry["names"][0]["name"]: entry for entry in entries}


def letters(text: str) -> str:
    """A text without punctuation, spaces and marks, in which width does not count."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def test_each_law_becomes_a_document(archive: Path, tmp_path: Path) -> None:
    """Every law is a normative document in its version's year, with a stem that follows its name."""
    folder = tmp_path / "content"
    assert write_corpus(archive, folder) == 3
    paths = [path for path in read_folder(folder) if path.endswith(".md")]
    assert [path.split("/")[1] for path in paths] == ["1955", "2019", "2021"]
    assert all(re.fullmatch(r"normative/\d{4}/law-[0-9a-f]{8}\.md", path) for path in paths)


def test_law_has_honest_front_matter(archive: Path, tmp_path: Path) -> None:
    """The front matter says what the head states, and the head stands before the text."""
    write_corpus(archive, tmp_path / "content")
    pages = read_pages(tmp_path / "content")
    law, text = pages["样例公开条例"]
    assert law.issuer == ("国务院",)
    assert str(law.sign_date) == "2019-04-03"
    assert (law.doc_no, law.nature, law.backfilled) == ("", "其他文件", True)
    assert "国务院令第711号" in law.summary
    assert text.startswith("\n2007年4月5日中华人民共和国国务院令第492号公布\n\n2019年4月3日")
    order, _ = pages["样例办法"]
    assert (order.issuer, order.nature, str(order.effective_date)) == (
        ("公安部",),
        "规章",
        "2022-05-01",
    )


def test_unknown_issuer_is_said_to_be_unknown(archive: Path, tmp_path: Path) -> None:
    """A law whose head names nobody has an issuer that says so and is marked as sample."""
    write_corpus(archive, tmp_path / "content")
    law, _ = read_pages(tmp_path / "content")["样例规定"]
    assert law.issuer == ("发文机关不详（语料）",)
    assert law.sign_date is None
    names = organisation_names(tmp_path / "content")
    assert set(names) == {"国务院", "公安部", "发文机关不详（语料）"}
    assert names["发文机关不详（语料）"]["sample"] is True


def test_law_text_keeps_headings_and_signs(archive: Path, tmp_path: Path) -> None:
    """Markdown headings of the archive stay headings, and every other sign stays a character."""
    write_corpus(archive, tmp_path / "content")
    pages = read_pages(tmp_path / "content")
    assert (
        "## 第一章　总则\n\n第一条　为了公开（见〈甲〉），制定本条例。\n"
        in pages["样例公开条例"][1]
    )
    assert "按照本办法*登记*。" in pages["样例办法"][1]


def test_odd_members_are_named(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Index pages and other files are passed over; Markdown that is no law is named."""
    write_corpus(archive, tmp_path / "content")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("跳过 行政法规/目录.md：")


def test_corpus_site_is_a_sample(archive: Path, tmp_path: Path) -> None:
    """The site of a corpus is a valid sample site under a reserved domain."""
    write_corpus(archive, tmp_path / "content")
    fields = yaml.safe_load((tmp_path / "content/site.yaml").read_text("utf-8"))
    site = TypeAdapter(Site).validate_python(fields)
    assert site.sample
    assert site.domain.endswith(".example")


def test_samples_are_marked_and_distinct(archive: Path, tmp_path: Path) -> None:
    """With a count there are that many samples, of 2 to 4 KB, with titles and numbers of their own."""
    assert write_corpus(archive, tmp_path / "content", 40) == 40
    pages = read_pages(tmp_path / "content")
    assert len(pages) == 40
    assert len({record.doc_no for record, _ in pages.values()}) == 40
    for title, (record, text) in pages.items():
        assert record.sample
        assert "样例" in title
        assert record.sign_date is not None
        assert f"〔{record.sign_date.year}〕" in record.doc_no
        assert 2_000 < len(text.encode()) < 4_000
        assert text.startswith("\n第一条　")
    assert set(organisation_names(tmp_path / "content")) == {"样例县人民政府办公室"}


def test_samples_do_not_depend_on_their_number(archive: Path, tmp_path: Path) -> None:
    """The seed is fixed: equal calls give equal bytes, and more samples leave the first as they are."""
    for name, count in (("few", 5), ("again", 5), ("many", 12)):
        write_corpus(archive, tmp_path / name, count)
    few = read_folder(tmp_path / "few")
    assert few == read_folder(tmp_path / "again")
    assert few.items() <= read_folder(tmp_path / "many").items()


def test_sample_articles_are_whole(archive: Path, tmp_path: Path) -> None:
    """The items of an article go with it, and headings of chapters do not come along."""
    write_corpus(archive, tmp_path / "content", 5)
    text = "".join(text for _, text in read_pages(tmp_path / "content").values())
    whole = text.count("行政机关应当公开：\n\n（一）规划；\n\n（二）预算。\n")
    assert whole == text.count("（一）规划") > 0
    assert "附则" not in text


def test_progress_is_shown_every_thousand(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every 1,000 documents a line goes to standard error."""
    write_corpus(archive, tmp_path / "content", 2001)
    shown = [line for line in capsys.readouterr().err.splitlines() if "跳过" not in line]
    assert shown == ["已写 1000 件", "已写 2000 件"]


def test_full_folder_is_refused(archive: Path, tmp_path: Path) -> None:
    """A folder with anything in it is left alone; an empty one is used."""
    folder = tmp_path / "content"
    folder.mkdir()
    assert write_corpus(archive, folder, 1) == 1
    before = read_folder(folder)
    with pytest.raises(ValueError, match="不是空文件夹"):
        write_corpus(archive, folder, 1)
    assert read_folder(folder) == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "找不到归档文件"),
        (b"", "不是完整的归档文件"),
        (b"# \xe6\xa0\x87\xe9\xa2\x98\n", "不是完整的归档文件"),
    ],
    ids=["missing", "empty", "text"],
)
def test_wrong_archive_is_refused(content: bytes | None, message: str, tmp_path: Path) -> None:
    """What is not there or is no archive is refused in plain words, and nothing is written."""
    path = tmp_path / "laws.tar.xz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ValueError, match=message):
        write_corpus(path, tmp_path / "content")
    assert not (tmp_path / "content").exists()


def test_damaged_archive_is_refused(archive: Path, tmp_path: Path) -> None:
    """An archive that breaks off is refused in plain words."""
    damaged = tmp_path / "damaged.tar.xz"
    damaged.write_bytes(archive.read_bytes()[:-200])
    with pytest.raises(ValueError, match="不是完整的归档文件"):
        write_corpus(damaged, tmp_path / "content")


@pytest.mark.parametrize("count", [None, 3])
def test_archive_without_laws_is_refused(count: int | None, tmp_path: Path) -> None:
    """An archive that holds no law is refused, whether laws or samples are asked for."""
    path = make_archive(tmp_path / "other.tar.gz", {"a.txt": "甲"}, "w:gz")
    with pytest.raises(ValueError, match="里没有法规"):
        write_corpus(path, tmp_path / "content", count)


def test_laws_without_articles_give_no_samples(tmp_path: Path) -> None:
    """Samples need articles; an archive of laws that have none is refused in plain words."""
    name = "行政法规/样例规定(1955-12-29).md"
    path = make_archive(tmp_path / "laws.tar", {name: MEMBERS[name]}, "w")
    with pytest.raises(ValueError, match="不能拼成样例文件"):
        write_corpus(path, tmp_path / "content", 3)


def test_count_must_be_positive(archive: Path, tmp_path: Path) -> None:
    """A count of nothing is refused."""
    with pytest.raises(ValueError, match="应是正整数"):
        write_corpus(archive, tmp_path / "content", 0)


@needs_real_archive
def test_real_archive_loses_no_letter(tmp_path: Path) -> None:
    """Every law of the real archive becomes a valid document with every letter of head and text."""
    laws = list(read_laws(REAL_ARCHIVE))
    assert write_corpus(REAL_ARCHIVE, tmp_path / "content") == len(laws)
    folder = tmp_path / "content"
    names = organisation_names(folder)
    texts = []
    for path in folder.glob("normative/*/*.md"):
        _, fields, text = path.read_text("utf-8").split("---\n", 2)
        record = TypeAdapter(NormativeRecord).validate_python(yaml.safe_load(fields))
        assert set(record.issuer) <= set(names)
        texts.append(letters(record.title + html.unescape(text)))
    assert sorted(texts) == sorted(
        letters(law.title + "".join(law.head) + law.text) for law in laws
    )

"""A bench over a small archive: sites as in the big one, in a second."""

from __future__ import annotations

import io
import tarfile

import pytest

from tests.performance.bench_site import Bench

_LAW = """\
# 样例公开条例

2019年4月3日 中华人民共和国国务院令第711号公布

<!-- INFO END -->

第一条 为了公开政府信息，保障公民、法人和其他组织依法获取政府信息，制定本条例。

第二条 行政机关应当公开下列信息：

（一）国民经济和社会发展规划；

（二）财政预算、决算信息。

第三条 行政机关应当建立健全政府信息发布机制。

有关单位应当配合；不配合的，由上级机关责令改正。

第四条 依照本条例公开的信息“不收费”，但是法律另有规定的除外。
"""


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A bench whose documents are put together of the articles of one law."""
    folder = tmp_path_factory.mktemp("bench")
    archive = folder / "laws.tar"
    with tarfile.open(archive, "w") as file:
        member = tarfile.TarInfo("行政法规/样例公开条例(2019-04-03).md")
        member.size = len(_LAW.encode())
        file.addfile(member, io.BytesIO(_LAW.encode()))
    return Bench(folder, archive)

"""A sample catalog in a library, whose rows a test may choose."""

from datetime import date, datetime

import pytest

from plugins.model.document import Body, Document
from plugins.model.kinds.catalog import CatalogRecord
from plugins.model.kinds.disclosure import DisclosureItem
from plugins.model.library import Library
from plugins.model.site import Site


@pytest.fixture
def item():
    """Make a row; ``values`` replace those of the sample."""

    def make(line=2, **values):
        sample = {
            "number": "1",
            "field": "社会救助",
            "item": "监督检查",
            "subitem": "社会救助信访通讯地址",
            "content": ("通讯地址", "咨询电话"),
            "basis": ("《中华人民共和国政府信息公开条例》", "国办发〔2019〕54号"),
            "time_limit": "自信息形成或者变更之日起20个工作日内",
            "body": "样例县人民政府办公室",
            "channels": ("政府网站", "社区/企事业单位/村公示栏（电子屏）"),
            "audience": ("全社会",),
            "method": ("主动公开",),
            "level": ("县级", "乡级"),
            "column": "normative",
        }
        return DisclosureItem(line=line, **(sample | values))

    return make


@pytest.fixture
def catalog_library():
    """Make a library of one catalog with the given rows."""

    def make(*items):
        record = CatalogRecord(
            title="样例县政务公开事项标准目录（2026年版，样例）",
            publish_datetime=datetime(2026, 11, 20, 9),
            sample=True,
            issuer=("样例县人民政府办公室",),
            catalog_type="disclosure",
            version_date=date(2026, 11, 20),
            rows="standard.csv",
        )
        document = Document(
            id="catalogs/2026/standard",
            source="content/catalogs/2026/standard.md",
            record=record,
            body=Body("", (), ""),
            markdown="",
            lines={},
            body_line=9,
            items=items,
        )
        site = Site(
            name="样例县人民政府公报",
            base_url="https://www.example.org/county",
            gazette_name="样例县人民政府公报",
        )
        return Library(site, (), (document,), as_of=date(2026, 11, 22))

    return make

"""Site: who publishes, and what every page says of it (domain.md §5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plugins.model.kinds.term import Term


@dataclass(frozen=True, kw_only=True)
class Site:
    """The identity of the site, from ``content/site.yaml``.

    The fields from ``sponsor`` on stand in the footer of every page (domain.md §5.2).
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    name: Annotated[str, Term("网站名称", "网站全称", "domain.md §5.1", "样例县人民政府公报")]
    base_url: Annotated[
        str,
        Term("网站地址", "正式地址，末尾不带斜杠", "domain.md §5.2", "https://www.example.gov.cn"),
    ]
    gazette_name: Annotated[str, Term("公报名称", "刊名", "domain.md §9", "样例县人民政府公报")]
    time_zone: Annotated[str, Term("时区", "网站所在时区", "", "Asia/Shanghai")] = "Asia/Shanghai"
    site_code: Annotated[str, Term("网站标识码", "十位数字", "domain.md §2.4", "3310000000")] = ""
    sponsor: Annotated[
        str, Term("主办单位", "主办单位全称", "domain.md §5.2", "样例县人民政府")
    ] = ""
    contact: Annotated[str, Term("联系方式", "电话和地址", "domain.md §5.2", "0576-00000000")] = ""
    icp_no: Annotated[str, Term("ICP备案编号", "备案号", "domain.md §5.2", "浙ICP备00000000号")] = (
        ""
    )
    police_no: Annotated[
        str, Term("公安机关备案号", "备案号", "domain.md §5.2", "浙公网安备 00000000000000号")
    ] = ""
    error_report_url: Annotated[
        str,
        Term(
            "找错入口", "“我为政府网站找错”的网址", "domain.md §5.2", "https://zfwzzc.www.gov.cn/"
        ),
    ] = ""
    sample: Annotated[bool, Term("样例", "样例网站写 true", "", "true")] = False

    @property
    def domain(self) -> str:
        """The main domain without scheme, as the SiteDomain tag asks."""
        return self.base_url.split("://", 1)[-1].split("/", 1)[0]

    @property
    def base_path(self) -> str:
        """The folder under which the site lies on its host, without closing slash; mostly empty."""
        rest = self.base_url.split("://", 1)[-1]
        return "/" + rest.split("/", 1)[1].strip("/") if "/" in rest.rstrip("/") else ""

"""Site: who publishes, and what every page says of it (domain.md §5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from plugins.model.alert import Alert
from plugins.model.kinds.term import COUNT, Term


@dataclass(frozen=True, kw_only=True)
class RuleChange:
    """A check that the county weighs otherwise, and why: the reason is printed with every build."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    code: Annotated[str, Term("编号", "检查项目的编号", "", "N104", english="code of the check")]
    severity: Annotated[
        Literal["错误", "提醒", "不检查"],
        Term(
            "级别",
            "错误：不能发布；提醒：显示，不影响发布；不检查：不再显示",
            "",
            "提醒",
            english="how much it weighs here",
        ),
    ]
    reason: Annotated[
        str,
        Term(
            "理由",
            "为什么改变，每次检查都会显示",
            "",
            "历史文件原件如此",
            english="reason, printed with every check",
        ),
    ]
    documents: Annotated[
        tuple[str, ...],
        Term(
            "文件",
            "只对这些文件调整的，写网址路径；不写就是全部",
            "",
            "[normative/2021/zzbf-2021-28]",
            english="the documents concerned; all if none is named",
        ),
    ] = ()


@dataclass(frozen=True, kw_only=True)
class Repository:
    """The git repository in which the content lies, for editors who write in the browser."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    service: Annotated[
        Literal["github", "gitlab", "gitea"],
        Term("代码托管平台", "网页编辑器支持的平台", "", "gitea", english="hosting service"),
    ]
    name: Annotated[
        str,
        Term(
            "仓库",
            "所有者和仓库名，用 / 分开",
            "",
            "yanglixian/gongbao",
            english="owner and repository",
        ),
    ]
    branch: Annotated[str, Term("分支", "文稿所在的分支", "", "main", english="branch")] = "main"
    content: Annotated[
        str,
        Term(
            "内容文件夹",
            "内容文件夹在仓库里的路径",
            "",
            "content",
            english="path of the content folder",
        ),
    ] = "content"
    server: Annotated[
        str,
        Term(
            "平台网址",
            "自建平台的网址，公共平台不填",
            "",
            "https://git.example.gov.cn",
            english="address of an own server",
        ),
    ] = ""
    application: Annotated[
        str,
        Term("应用标识", "平台上登记的 OAuth 应用的 ID", "", "", english="OAuth application id"),
    ] = ""


@dataclass(frozen=True, kw_only=True)
class Site:
    """The identity of the site, from ``content/site.yaml``.

    The fields from ``sponsor`` to ``mark_picture`` stand in the footer of every page (domain.md §5.2).
    Pictures are files that the county puts beside ``site.yaml``.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    name: Annotated[
        str,
        Term(
            "网站名称",
            "网站全称",
            "domain.md §5.1",
            "样例县人民政府公报",
            english="name of the site",
        ),
    ]
    base_url: Annotated[
        str,
        Term(
            "网站地址",
            "正式地址，末尾不带斜杠",
            "domain.md §5.2",
            "https://www.example.gov.cn",
            english="address of the site",
        ),
    ]
    gazette_name: Annotated[
        str,
        Term(
            "公报名称", "刊名", "domain.md §9", "样例县人民政府公报", english="name of the gazette"
        ),
    ]
    time_zone: Annotated[
        str, Term("时区", "网站所在时区", "", "Asia/Shanghai", english="time zone")
    ] = "Asia/Shanghai"
    site_code: Annotated[
        str,
        Term(
            "网站标识码",
            "十位数字",
            "domain.md §2.4",
            "3310000000",
            english="code of the government site",
        ),
    ] = ""
    sponsor: Annotated[
        str,
        Term(
            "主办单位",
            "主办单位全称",
            "domain.md §5.2",
            "样例县人民政府",
            english="sponsoring body",
        ),
    ] = ""
    contact: Annotated[
        str, Term("联系方式", "电话和地址", "domain.md §5.2", "0576-00000000", english="contact")
    ] = ""
    icp_no: Annotated[
        str,
        Term("ICP备案编号", "备案号", "domain.md §5.2", "浙ICP备00000000号", english="ICP number"),
    ] = ""
    police_no: Annotated[
        str,
        Term(
            "公安机关备案号",
            "备案号",
            "domain.md §5.2",
            "浙公网安备 00000000000000号",
            english="number of police filing",
        ),
    ] = ""
    error_report_url: Annotated[
        str,
        Term(
            "找错入口",
            "“我为政府网站找错”的网址",
            "domain.md §5.2",
            "https://zfwzzc.www.gov.cn/",
            english="where errors of the site are reported",
        ),
    ] = ""
    mark_url: Annotated[
        str,
        Term(
            "党政机关网站标识",
            "核发的网站标识所链接的网址",
            "domain.md §5.2",
            "https://bszs.conac.cn/sitename?method=show&id=0000",
            english="where the mark of a government site leads",
        ),
    ] = ""
    mark_picture: Annotated[
        str,
        Term(
            "网站标识图案",
            "标识的图片文件，放在 site.yaml 旁边；不写就显示文字",
            "domain.md §5.2",
            "biaoshi.png",
            english="picture of the mark, a file beside site.yaml",
        ),
    ] = ""
    emblem: Annotated[
        str,
        Term(
            "国徽图案",
            "国徽的标准图案文件，放在 site.yaml 旁边，只在首页显示；部门网站不填",
            "国徽法第七条；domain.md §4",
            "guohui.png",
            english="the national emblem, a file beside site.yaml",
        ),
    ] = ""
    alert: Annotated[
        Alert | None,
        Term(
            "紧急通知",
            "在起止日期之内显示在首页最上面",
            "",
            "{text: 台风蓝色预警：今晚请尽量不要外出。, since: 2026-11-22, until: 2026-11-24}",
            english="urgent notice on the home page",
        ),
    ] = None
    public_phones: Annotated[
        tuple[str, ...],
        Term(
            "公开的办公手机",
            "单位对外公开的手机号码，不当作个人信息",
            "",
            "[]",
            english="mobile numbers that are public",
        ),
    ] = ()
    unified_no_pattern: Annotated[
        str,
        Term(
            "统一编号格式",
            "本地行政规范性文件统一编号的正则表达式，不填就不检查",
            "domain.md §2.2",
            "J[A-Z]{3}D\\d{2}-\\d{4}-\\d{4}",
            english="pattern of unified numbers",
        ),
    ] = ""
    validity_years: Annotated[
        int | None,
        COUNT,
        Term(
            "有效期年数",
            "本地规定规范性文件有效期几年的填写，超过的提醒",
            "domain.md §2.7",
            "5",
            english="longest time in force, in years",
        ),
    ] = None
    rules: Annotated[
        tuple[RuleChange, ...],
        Term(
            "检查项目的调整",
            "降低或者停用某项检查，要写理由",
            "",
            "[{code: N104, severity: 提醒, reason: 历史文件原件如此}]",
            english="checks that weigh otherwise here",
        ),
    ] = ()
    repository: Annotated[
        Repository | None,
        Term(
            "仓库",
            "填写后在 /admin/ 提供网页编辑器",
            "",
            "{service: gitea, name: yanglixian/gongbao, server: https://git.example.gov.cn}",
            english="repository for the form editor",
        ),
    ] = None
    gazette_saddle_stitch: Annotated[
        bool,
        Term(
            "公报骑马订",
            "公报用骑马订装订的写 true：A4 版的页数凑成 4 的倍数，不足的在封底前补空白页",
            "domain.md §9",
            "true",
            english="issues are stapled: their pages are filled up to a multiple of four",
        ),
    ] = False
    sample: Annotated[
        bool, Term("样例", "样例网站写 true", "", "true", english="a sample site")
    ] = False

    @property
    def domain(self) -> str:
        """The main domain without scheme, as the SiteDomain tag asks."""
        return self.base_url.split("://", 1)[-1].split("/", 1)[0]

    @property
    def base_path(self) -> str:
        """The folder under which the site lies on its host, without closing slash; mostly empty."""
        rest = self.base_url.split("://", 1)[-1]
        return "/" + rest.split("/", 1)[1].strip("/") if "/" in rest.rstrip("/") else ""

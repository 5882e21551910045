"""The checks of reading and of writing, which have no table in the code and are told here."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.problems import Severity
from plugins.reading.front_matter import MOST_CHARACTERS
from plugins.reading.source_files import MOST_BYTES


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the page: a code, how much it weighs, what it asks, its source, what to do."""

    code: str
    title: str
    hint: str
    source: str = ""
    severity: Severity = Severity.ERROR


FILES = (
    Check("F101", "内容文件夹里是文件本身，不是通向别处或者已经断开的链接", "把文件本身放进来"),
    Check("F102", "文稿是纯文本文件", "写成纯文本；Word 文件要先导入"),
    Check("F103", "文稿用 UTF-8 编码", "用记事本“另存为”，编码选 UTF-8"),
    Check("F104", f"文稿不超过 {MOST_BYTES // 1_000_000} MB", "检查是否放错了文件"),
    Check("F105", "路径和文件名能用作网址", "只用小写字母、数字和连字符"),
    Check("F106", "文件放在已有的栏目文件夹里", "对照提示中列出的文件夹"),
    Check("F107", "文件能够读取", "检查文件权限，或者重新保存"),
    Check(
        "F108",
        "每个文件都有文稿用到",
        "附件放在与文件同名的文件夹里；不需要的删除",
        severity=Severity.WARNING,
    ),
    Check("F109", "有 site.yaml 和 organisations.yaml", "在内容文件夹里建立缺少的文件"),
    Check("F110", "附件是可以阅读、观看的文件，不是程序和网页", "对照提示中列出的格式"),
    Check("F111", "附件不是空的", "重新保存这个附件，或者删除它"),
    Check("F112", "正文里的 HTML 标签都写完了", "补上 >；只是小于号的，写成 &lt;"),
    Check(
        "F113",
        "site.yaml 写明的国徽图案、网站标识图案放在它旁边，是大小合适的图片",
        "把图片放在 site.yaml 旁边，或者删去这一行",
        "国徽法第七条；domain.md §4、§5.2",
    ),
)
FRONT_MATTER = (
    Check("M101", "必填的字段都已填写", "按提示加一行"),
    Check("M102", "没有不认识的字段", "对照提示改正字段名，或者删去这一行"),
    Check("M103", "有选项的字段从选项中选", "对照提示中列出的选项"),
    Check("M104", "字段的写法正确（列表、文字、是否）", "对照提示中的例子"),
    Check("M105", "日期写全，并且是有的日子", "写成 2026-01-31 或者 2026-01-31 09:00 的形式"),
    Check("M106", "时区是有的时区", "写 Asia/Shanghai，或者删去这一行"),
    Check("M107", "词表是一列词", "写一行 values:，下面每行一个词"),
    Check(
        "M201", "信息栏是正确的 YAML", "冒号后面要有空格；含有冒号、井号、方括号的文字用引号括起来"
    ),
    Check("M202", "信息栏里不用 & 和 * 引用", "把内容直接写出来"),
    Check("M203", f"信息栏不超过 {MOST_CHARACTERS} 个字", "正文写在第二行 --- 下面"),
    Check("M204", "一个字段只写一次", "删去其中一个"),
    Check("M205", "文件以信息栏开头，信息栏上下各有一行 ---", "补上 ---"),
    Check("M206", "信息栏每行是“字段: 内容”", "每行写一个字段"),
    Check("M207", "没有被当作注释丢掉的文字", "文字里有 # 的，整段用引号括起来；注释单独写一行"),
)
ROWS = (
    Check("C101", "数据表的表头与规定的栏目一致", "对照提示中的表头"),
    Check("C102", "每一行的格数与表头一致，引号成对", "用表格软件重新另存为 CSV（UTF-8）"),
    Check("C103", "必填的格子都已填写", "填写这一格"),
    Check("C104", "rows 所写的数据文件放在旁边", "把 CSV 文件放在同一个文件夹里"),
    Check("C105", "数字和选项的格子写法正确", "数字写阿拉伯数字；选项对照提示"),
    Check("C106", "开放数据每一列的内容是信息项写明的类型", "改正这一格，或者改正 columns 的类型"),
)
OUTPUT = (
    Check(
        "A101",
        "输出文件夹和它旁边的隐藏文件夹是空的，或者是以前生成的网站",
        "换一个空的输出文件夹，或者先移走里面的文件",
    ),
    Check("A102", "正式发布时能生成公报的 PDF（装有 Pango）", "安装 Pango 后再生成"),
    Check("A103", "每项内容在网站上有自己的位置，不与别的文件、文件夹同名", "给其中一个改名"),
    Check(
        "A104",
        "输出文件夹和缓存文件夹能够读写，磁盘没有满",
        "按提示清理磁盘、改正权限，或者换一个文件夹",
    ),
    Check(
        "A105",
        "输出文件夹不在内容、主题、程序文件夹里，也不包含它们和缓存文件夹",
        "换一个单独的输出文件夹，例如 output",
    ),
    Check(
        "A106",
        "正式发布的是今天或者以前某一天的网站，日期按网站所在的时区",
        "去掉 --production，或者换一个 --as-of",
    ),
    Check(
        "A107",
        "PDF 要签名的，密钥和证书能够使用",
        "按提示改正路径、口令，或者换领证书；见 docs/signing.md",
    ),
    Check("A108", "签名用的证书一个月以内不会过期", "现在就换领证书", severity=Severity.WARNING),
    Check(
        "A109",
        "PDF 里的每个字都有字体",
        "核对是不是错字、造字；确是生僻字的，安装有这个字的字体；见 docs/fonts.md",
        "GB 18030-2022",
    ),
    Check("A110", "theme/fonts/ 里是完好的字体文件", "重新取得这个文件，或者删去它"),
    Check(
        "A111",
        "theme/print/faces.yaml 的写法正确",
        "对照文件里别的字体改正；见 docs/fonts.md",
    ),
    Check("A112", "内容文件夹里的文件在生成过程中没有改动", "再生成一次"),
    Check(
        "A113",
        "要印进 PDF 的图片能够打开，不用别的文件，像素不超过八千九百万",
        "另存为宽度不超过 5000 像素的 PNG 或 JPEG",
    ),
    Check(
        "A114",
        "用多台机器生成的（SCHEDULER、STORE），连得上，而且各台机器的程序相同",
        "按提示检查地址、网络和那一边的程序；见 docs/cluster.md",
    ),
)

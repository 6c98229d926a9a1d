"""The page as a whole."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from luoshi.export.comparison import Comparison
from luoshi.export.page.html import both, escape
from luoshi.export.page.overview import counts, filters, masthead, strip
from luoshi.export.page.rows import table
from luoshi.export.page.texts import texts
from luoshi.export.words import Words

_HERE = Path(__file__).parent
_FOOTER = (
    "由 luoshi 生成：同样的文件得到同样的页面。每个数字都可点开出处。",
    "Made by luoshi: the same documents give the same page. Every number opens its source.",
)


def write_page(comparison: Comparison, words: Words) -> str:
    """One HTML document with its style and script inside; its own policy forbids it to ask the network."""
    style, script = ((_HERE / name).read_text("utf-8") for name in ("page.css", "page.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    language = "zh-CN" if words.language == "zh" else "en"
    return f"""<!DOCTYPE html>
<html lang="{language}" id="top">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="luoshi">
<title>{escape(words.say(*comparison.title))}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#pairs">{both("跳到对照表", "Skip to the table")}</a>
<div class="switches"><button type="button" data-switch="compact" aria-pressed="false">{both("紧凑", "Compact")}</button
><button type="button" data-switch="language" lang="en" class="zh">English</button
><button type="button" data-switch="language" lang="zh-CN" class="en">中文</button
><button type="button" data-switch="large" aria-pressed="false">{both("大字", "Large text")}</button
><button type="button" data-switch="contrast" aria-pressed="false">{both("高对比", "High contrast")}</button></div>
<main>
{masthead(comparison)}
{counts(comparison)}
{strip(comparison)}
<section>
{filters(comparison)}
{table(comparison)}
</section>
{_notes(comparison)}
{texts(comparison)}
</main>
<footer><p>{both(*_FOOTER)}</p></footer>
<aside id="sheet" role="dialog" aria-modal="false" aria-labelledby="sheet-title" hidden>
<div class="sheet-head"><h2 id="sheet-title"></h2>
<button type="button" id="sheet-close">{both("关闭", "Close")}</button></div>
<p class="facts" id="sheet-facts"></p><div id="sheet-text"></div>
<p><a id="sheet-open" href="#texts">{both("在原文中打开", "Open in the document")}</a></p></aside>
<script>{script}</script>
</body>
</html>
"""


def _notes(comparison: Comparison) -> str:
    if not comparison.notes:
        return ""
    items = "".join(f"<li>{both(*map(escape, note))}</li>" for note in comparison.notes)
    return f'<section class="notes"><h2>{both("另需说明", "Notes")}</h2><ul>{items}</ul></section>'


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

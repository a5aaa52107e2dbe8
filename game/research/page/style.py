"""The page's look: light and dark by the reader's own setting, black on white on paper."""

CODES = {
    "E1": "#86cfa3",
    "E2": "#a6cdf0",
    "E3": "#f3b873",
    "E4": "#cdcdcd",
    "E5": "#ee9090",
    "E6": "#d6a8e4",
    "E7": "#9ddfd6",
    "E8": "#f2e18a",
}
"""A colour for each code of an ending, light enough for dark letters in either scheme."""

RATINGS = {"P": "#86cfa3", "S": "#a6cdf0", "M": "#f3b873", "U": "#cdcdcd"}

_PLAIN = """
:root{--paper:#fff;--words:#1b1f24;--quiet:#59636e;--line:#d5dae0;--band:#f4f6f8;--dot:#0b5cad;
--mark:#fff3c9;--plate:#8a1c1c;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--words:#e8eaed;--quiet:#a2abb5;--line:#3a424b;
--band:#1d2228;--dot:#7fbcff;--mark:#4a3f14;--plate:#ff9d9d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--words);font:16px/1.5 system-ui,-apple-system,"Segoe UI",
Pretendard,"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;word-break:keep-all;
overflow-wrap:anywhere}
main{max-width:66rem;margin:0 auto;padding:0 1rem 3rem}
.plate{text-align:center;font-weight:700;letter-spacing:.08em;color:var(--plate);border-bottom:2px solid;
padding:.35rem;margin-bottom:1.2rem}
h1{font-size:1.6rem;line-height:1.25;margin:.4rem 0 .6rem}
h2{font-size:1.2rem;margin:2.4rem 0 .4rem;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.4rem 0 .3rem}
h4{font-size:.92rem;margin:1rem 0 .2rem}
p{margin:.4rem 0;max-width:46rem}
.lead{font-size:1.05rem}
.quiet,figcaption,small{color:var(--quiet);font-size:.85rem}
figure{margin:.8rem 0}
figcaption{margin-top:.3rem}
.row{display:grid;grid-template-columns:minmax(9rem,17rem) 1fr auto;gap:.1rem .8rem;align-items:center;
margin:.25rem 0;break-inside:avoid}
.row .name{line-height:1.25;font-size:.92rem}
.row .value{font-variant-numeric:tabular-nums;font-size:.85rem;color:var(--quiet);min-width:9.5rem;
text-align:right}
.row.wide{grid-template-columns:minmax(9rem,17rem) 1fr}
svg.chart{display:block;overflow:visible}
svg text{font-size:12px;fill:var(--words)}
svg text.quiet{fill:var(--quiet);font-size:11px}
svg text.on-bar{fill:#16191d;font-weight:600}
svg rect{stroke:var(--paper);stroke-width:1}
svg .grid{stroke:var(--line);stroke-width:1}
svg .interval{stroke:var(--dot);stroke-width:2}
svg .line{stroke:var(--dot);stroke-width:2;opacity:.5}
svg .dot{fill:var(--dot)}
.legend{list-style:none;padding:0;margin:.4rem 0;display:grid;
grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.15rem 1rem}
.legend li{display:flex;gap:.5rem;align-items:baseline;font-size:.92rem}
.key{flex:none;min-width:2.4em;text-align:center;font-size:.8rem;font-weight:600;color:#16191d;
border-radius:.2rem;padding:0 .25rem}
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums}
th,td{padding:.28rem .45rem;text-align:right;white-space:nowrap;overflow-wrap:normal;vertical-align:top;
border-bottom:1px solid var(--line)}
th.words,td.words{text-align:left;white-space:normal;min-width:8rem}
td:first-child{min-width:min(9rem,38vw)}
details td:first-child{min-width:min(15rem,42vw)}
.curves{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:0 2rem}
thead th:not(:first-child){white-space:normal;min-width:3.6rem}
thead th{border-bottom:2px solid var(--line);vertical-align:bottom;font-weight:600}
td small{display:block}
td.far{font-weight:700;background:var(--mark)}td.far small{color:inherit;font-weight:400}
.verdict{font-weight:600}
.matters{color:var(--dot)}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.75rem 0}
code{overflow-wrap:anywhere}
ul.plain{padding-left:1.2rem;margin:.3rem 0}
@media (max-width:40rem){body{font-size:15px}.row,.row.wide{grid-template-columns:1fr auto}
.row svg{grid-column:1/3;grid-row:2}
.row.wide{grid-template-columns:1fr}.row.wide svg{grid-column:1;grid-row:2}
.row .value{min-width:0}
table.stacked,.stacked tbody,.stacked tr,.stacked td{display:block}.stacked thead{display:none}
.stacked tr{border-bottom:1px solid var(--line);padding:.4rem 0}
.stacked td,.stacked td:first-child{white-space:normal;text-align:left;border:0;min-width:0;padding:.1rem 0}
.stacked td:first-child{font-weight:600}
.stacked td[data-name]::before{content:attr(data-name) ": ";color:var(--quiet)}
.stacked td[data-name] small{display:inline;margin-left:.3rem}}
@page{margin:12mm}
@media print{summary{list-style:none;padding:0}
:root{--paper:#fff;--words:#000;--quiet:#333;--line:#bbb;--dot:#000;--mark:#eee;--plate:#000}
main{max-width:none;padding:0}.scroll{overflow:visible}table{font-size:.72rem}th,td{padding:.15rem .3rem}
td small{font-size:inherit}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}h2{break-after:avoid}figure{break-inside:avoid}}
"""


def style() -> str:
    """Return the style sheet of the page."""
    inks = {**{code.lower(): colour for code, colour in CODES.items()},
            **{f"rating-{letter.lower()}": colour for letter, colour in RATINGS.items()}}  # fmt: skip
    inks_css = "".join(
        f"svg .{ink}{{fill:{colour}}}.key.{ink}{{background:{colour}}}\n" for ink, colour in inks.items()
    )
    return _PLAIN + inks_css

"""The report's look: light and dark as the reader has it, tables that stack on a phone, plain on paper."""

STYLE = """
:root{--paper:#fff;--words:#1b1f24;--quiet:#59636e;--line:#d5dae0;--band:#f4f6f8;--accent:#0b5cad;
--alarm:#8a1c1c;--mark:#fff3c9;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--words:#e8eaed;--quiet:#a2abb5;--line:#3a424b;
--band:#1d2228;--accent:#7fbcff;--alarm:#ff9d9d;--mark:#4a3f14}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--words);font:16px/1.55 system-ui,-apple-system,"Segoe UI",
Pretendard,"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;
word-break:keep-all;overflow-wrap:anywhere}
main{max-width:62rem;margin:0 auto;padding:0 1rem 3rem}
.plate{text-align:center;font-weight:700;letter-spacing:.08em;color:var(--alarm);border-bottom:2px solid;
padding:.35rem;margin-bottom:1.2rem}
main>.plate:last-child{border:0;border-top:2px solid;margin:2rem 0 0}
.kind{color:var(--quiet);margin:0}
h1{font-size:1.8rem;line-height:1.2;margin:.1rem 0 .8rem}
h2{font-size:1.25rem;margin:2.2rem 0 .5rem;padding-top:.6rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.2rem 0 .2rem}
p{margin:.4rem 0;max-width:48rem}
.quiet,figcaption,small{color:var(--quiet);font-size:.86rem}
.facts{display:flex;flex-wrap:wrap;gap:.5rem 1.6rem;margin:.6rem 0;padding:.7rem .9rem;background:var(--band);
border-radius:.4rem}
.facts dt{color:var(--quiet);font-size:.78rem}
.facts dd{margin:0;font-weight:600;font-size:.92rem}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:1rem 0 0;font-size:.92rem}
a{color:var(--accent)}
nav a,.ref a{text-decoration:none}
nav a:hover,.ref a:hover,nav a:focus-visible,.ref a:focus-visible{text-decoration:underline}
.ref{font-size:.74rem;vertical-align:.15em;font-variant-numeric:tabular-nums}
.ref:not(:has(a:nth-child(4))){white-space:nowrap}
.ref::before{content:"["}.ref::after{content:"]"}
.ref a+a::before{content:", ";color:var(--quiet);white-space:pre-wrap}
.ref:not(:has(a:nth-child(4))) a+a::before{white-space:pre}
ul,ol{margin:.3rem 0;padding-left:1.3rem;max-width:52rem}
li{margin:.15rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.6rem 0}
#objectives td:first-child{min-width:11rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line)}
th{border-bottom:2px solid var(--line);font-size:.82rem;color:var(--quiet);vertical-align:bottom}
th.narrow,td.narrow{width:1%;white-space:nowrap}
.form td{height:2.8rem;border:1px solid var(--line);padding:.4rem}
.form th{padding-left:.4rem}
.form td:first-child{width:46%}
figure{margin:.8rem 0}
svg.chart{display:block;overflow:visible}
svg text{font-size:12px;fill:var(--words)}
svg text.quiet{fill:var(--quiet);font-size:11px}
svg .grid{stroke:var(--line);stroke-width:1}
svg .firebreak{stroke:var(--quiet);stroke-width:1.5;stroke-dasharray:2 4}
svg .theirs{stroke:var(--alarm);stroke-width:3}
svg .ours{stroke:var(--accent);stroke-width:3}
.records{list-style:none;padding:0;font-size:.9rem;max-width:none}
.records li{padding:.2rem 0 .2rem 3rem;position:relative;border-bottom:1px solid var(--line);margin:0}
.records li::before{content:attr(value);position:absolute;left:0;width:2.4rem;text-align:right;
color:var(--quiet);font-variant-numeric:tabular-nums}
.records li:target{background:var(--mark)}
@media (max-width:44rem){body{font-size:15px}
table,tbody,tr,td{display:block;width:100%}thead{display:none}
tr{border-bottom:2px solid var(--line);padding:.3rem 0}
td,td.narrow,.form td:first-child{width:100%;white-space:normal;min-width:0;border:0;padding:.1rem 0}
td:empty{display:none}
td::before{content:attr(data-head) ": ";color:var(--quiet);font-size:.82rem}
.form td{height:auto;min-height:2rem;border:0}
.form td:empty{display:block;min-height:4.2rem;border-bottom:1px dotted var(--quiet)}}
@media print{:root{--paper:#fff;--words:#000;--quiet:#333;--line:#bbb;--accent:#000;--alarm:#000;--mark:#eee;
--band:#f2f2f2}body{font-size:10.5pt}main{max-width:none;padding:0}nav{display:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2,h3{break-after:avoid}tr,li,figure{break-inside:avoid}}
"""

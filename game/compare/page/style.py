"""What the page of a class adds to the look of a report."""

from game.debrief.page.style import STYLE as REPORT

STYLE = (
    REPORT
    + """
:root{--on:#d7e6f7;--late:#fbe3df;--edge:#59636e99}
@media (prefers-color-scheme:dark){:root{--on:#1f4468;--late:#5a2a2a;--edge:#3a424b}}
main{max-width:78rem}
.answer{font-size:1.3rem;line-height:1.4;margin:.2rem 0 .3rem;max-width:62rem;font-weight:600}
.answer+.answer{font-size:1.08rem;font-weight:400}
.scroll{overflow-x:auto;margin:.5rem 0 1.2rem}
.scroll table{width:auto;margin:0}
.scroll td,.scroll th{overflow-wrap:normal}
th.words,td.words{min-width:9rem;max-width:22rem}
td small,th small{display:block;white-space:nowrap}
th small{font-weight:400}
.scroll thead th:not(.words):not(.g){max-width:7rem}
td.far{font-weight:700;background:var(--mark)}
.grid td,.grid th{padding:.16rem .3rem .16rem 0;vertical-align:middle}
.grid th.g,.grid td.g{padding:.1rem 0;text-align:center;width:1.5rem;min-width:1.5rem;max-width:1.5rem;
font-variant-numeric:tabular-nums;border-left:1px solid var(--line)}
.grid th.g.first,.grid td.g.first{border-left:2px solid var(--quiet)}
.grid th.g[colspan]{width:auto;max-width:none}
.grid thead tr:not(:last-child) th{border-bottom:0}
.grid.more th.g,.grid.more td.g{width:1.2rem;min-width:1.2rem;max-width:1.2rem;font-size:.72rem}
.grid.many th.g{letter-spacing:-.05em}
.grid.many th.g,.grid.many td.g{width:.86rem;min-width:.86rem;max-width:.86rem;font-size:.58rem}
.grid .words{min-width:11rem;width:20rem}
.grid .count{white-space:nowrap;padding-right:.8rem;min-width:5.2rem}
.grid .count small{display:inline;margin-left:.3rem}
.grid td.on{background:var(--on)}.grid td.late{background:var(--late)}
.grid tr.sub td.words{padding-left:1rem;color:var(--quiet)}
.grid tr.none td{color:var(--quiet)}
#glance th:first-child,#glance td:first-child{min-width:3rem}
.asked{break-inside:avoid}
.asked p{margin:.1rem 0 .2rem}
.tracks{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9.5rem,46%),1fr));gap:.7rem 1rem;
margin:.6rem 0}
.tracks figure{margin:0;break-inside:avoid}
.tracks figcaption{font-size:.78rem;line-height:1.25;margin-bottom:.15rem}
.tracks figcaption b{color:var(--words)}
.row{display:grid;grid-template-columns:minmax(9rem,18rem) 1fr 12rem;gap:.1rem .8rem;align-items:center;
margin:.3rem 0;break-inside:avoid}
.row .name{line-height:1.25;font-size:.9rem}
.row .value{font-variant-numeric:tabular-nums;font-size:.84rem;color:var(--quiet)}
svg .span{fill:var(--on)}
svg .middle{stroke:var(--accent);stroke-width:2}
svg .dot{fill:var(--accent);stroke:var(--paper);stroke-width:1}
svg .interval{stroke:var(--accent);stroke-width:2}
.swatch{display:inline-block;width:1.6rem;border-top:3px solid var(--alarm);vertical-align:middle;
margin:0 .3rem 0 .8rem}
.swatch.ours{border-top:3px dashed var(--accent)}
details{margin:.5rem 0}summary{cursor:pointer;padding:.7rem 0}
@media (max-width:44rem){
.scroll{background:linear-gradient(to left,var(--paper) 1rem,transparent) right/2rem 100% no-repeat local,
linear-gradient(to left,var(--edge),transparent) right/.7rem 100% no-repeat scroll}
.scroll td:last-child:not(.g){font-size:.72rem;line-height:1.2}
.scroll table{display:table;width:auto}.scroll thead{display:table-header-group}
.scroll tbody{display:table-row-group}.scroll tr{display:table-row;padding:0;border:0}
.scroll td,.scroll td.narrow,.scroll th{display:table-cell;width:auto;padding:.25rem .5rem .25rem 0;
border-bottom:1px solid var(--line)}
.scroll td:empty{display:table-cell}.scroll td::before{content:none}
.scroll th.words:first-child,.scroll td.words:first-child{position:sticky;left:0;background:var(--paper)}
.scroll th.words,.scroll td.words{min-width:7.5rem}
.scroll .grid{width:100%}
.scroll .grid .words{min-width:5.4rem;width:auto;max-width:none;padding-right:.3rem;font-size:.76rem;
overflow-wrap:anywhere;hyphens:auto}
.scroll .grid td.g,.scroll .grid th.g{padding:.1rem 0;width:.9rem;min-width:.9rem;max-width:.9rem;
font-size:.66rem}
.scroll .grid th.g{font-size:.6rem;font-weight:400;letter-spacing:-.05em}
.scroll .grid th.g[colspan]{width:auto;max-width:none}
.scroll .grid .count{min-width:0;width:3.4rem;padding-right:.2rem;font-size:.72rem}
.scroll .grid th.count{white-space:normal}
.scroll .grid .count small{display:block;margin:0;font-size:.64rem}
.answer{font-size:1.1rem}.answer+.answer{font-size:1rem}
.row{grid-template-columns:1fr auto}.row svg{grid-column:1/3;grid-row:2}}
@page{margin:11mm}
@media print{summary{padding:0}:root{--on:#d9d9d9;--late:#fff}main{max-width:none}.scroll{overflow:visible}
.scroll td,.scroll th{font-size:8pt}.answer{font-size:13pt}.answer+.answer{font-size:10.5pt}
.scroll td small{font-size:7pt}.grid .words{min-width:0;width:13rem}.grid.many .words{width:11rem}
.grid.more th.g,.grid.more td.g{width:.9rem;min-width:.9rem;max-width:.9rem;font-size:6pt}
.grid.many .count{padding-right:.3rem;min-width:0}.grid.many .count small{display:block;margin:0}
.grid th.g.first,.grid td.g.first{border-left:2px solid var(--quiet)}
.grid th.g[colspan]{width:auto;max-width:none}
.grid thead tr:not(:last-child) th{border-bottom:0}
.grid.many th.g,.grid.many td.g{width:.58rem;min-width:.58rem;max-width:.58rem;font-size:5pt}
.tracks{grid-template-columns:repeat(5,1fr)}.row{grid-template-columns:11rem 1fr 9rem}}
"""
)

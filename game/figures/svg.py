"""Charts as SVG that stands in a page: sizes across in percent, colours by the page's own classes."""

from __future__ import annotations

from html import escape

from game.figures.marks import Bar, Chart, Dot, Label, Mark, Stroke


def svg(chart: Chart) -> str:
    """Return the chart as an `svg` element that is as wide as the place where it stands."""
    said = f' role="img" aria-label="{escape(chart.says)}"' if chart.says else ' aria-hidden="true"'
    marks = "".join(map(_drawn, chart.marks))
    return f'<svg class="chart" width="100%" height="{chart.height}"{said}>{marks}</svg>'


def _drawn(mark: Mark) -> str:
    match mark:
        case Bar():
            return (
                f'<rect class="{escape(mark.ink)}" x="{_percent(mark.x)}" y="{mark.y}" '
                f'width="{_percent(mark.width)}" height="{mark.height}">{_title(mark.says)}</rect>'
            )
        case Stroke():
            dashes = ' stroke-dasharray="4 3"' if mark.dashed else ""
            return (
                f'<line class="{escape(mark.ink)}" x1="{_percent(mark.x)}" y1="{mark.y}" '
                f'x2="{_percent(mark.to_x)}" y2="{mark.to_y}"{dashes}/>'
            )
        case Dot():
            return (
                f'<circle class="{escape(mark.ink)}" cx="{_percent(mark.x)}" cy="{mark.y}" r="5">'
                f"{_title(mark.says)}</circle>"
            )
        case Label():
            return (
                f'<text class="{escape(mark.ink)}" x="{_percent(mark.x)}" y="{mark.y}" '
                f'text-anchor="{mark.anchor}">{escape(mark.words)}</text>'
            )


def _title(says: str) -> str:
    return f"<title>{escape(says)}</title>" if says else ""


def _percent(per_mille: int) -> str:
    whole, tenth = divmod(per_mille, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"

"""The drawings as template tags: `{% load pictures %}`, then `{% thread %}`, `{% weave %}`."""

from collections.abc import Sequence
from typing import Any

from django import template

from goldenthread.ui.bars import BarPicture, draw_bars
from goldenthread.ui.control_chart_drawing import RunPicture, draw_run
from goldenthread.ui.dot_plot import DotPlot, draw_dots
from goldenthread.ui.slope_chart import SlopeChart, draw_slopes
from goldenthread.ui.thread_drawing import ThreadPicture
from goldenthread.ui.weave import WeavePicture
from goldenthread.ui.weave_drawing import draw_weave

register = template.Library()


@register.inclusion_tag("ui/pictures/thread.html")
def thread(picture: ThreadPicture) -> dict[str, Any]:
    """One priority's seven links, large: across a wide page, down a narrow one."""
    return {"picture": picture}


@register.inclusion_tag("ui/pictures/threads.html")
def threads(pictures: Sequence[ThreadPicture]) -> dict[str, Any]:
    """All priorities together, a row each; each has its own heading of level two."""
    return {"pictures": pictures}


@register.inclusion_tag("ui/pictures/weave.html")
def weave(picture: WeavePicture) -> dict[str, Any]:
    """The year as a drawing with the same content as a table under it."""
    return {"drawn": draw_weave(picture)}


@register.inclusion_tag("ui/pictures/bars.html")
def bars(picture: BarPicture) -> dict[str, Any]:
    return {"drawn": draw_bars(picture)}


@register.inclusion_tag("ui/pictures/dots.html")
def dots(plot: DotPlot) -> dict[str, Any]:
    """A figure at several times with its ranges. Needs the sheet `workbench/impact.css`."""
    return {"drawn": draw_dots(plot)}


@register.inclusion_tag("ui/pictures/slopes.html")
def slopes(chart: SlopeChart) -> dict[str, Any]:
    """Before and after, a line each, with its table. Needs the sheet `workbench/impact.css`."""
    return {"drawn": draw_slopes(chart)}


@register.inclusion_tag("ui/pictures/run.html")
def run(picture: RunPicture) -> dict[str, Any]:
    """A run over time between its limits. Needs the sheet `workbench/impact.css`."""
    return {"drawn": draw_run(picture)}

"""The drawings as template tags: `{% load pictures %}`, then `{% thread %}`, `{% weave %}`."""

from collections.abc import Sequence
from typing import Any

from django import template

from goldenthread.ui.bars import BarPicture, draw_bars
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

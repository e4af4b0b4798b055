"""Points out in free text what does not belong there; pure Python, and the browser reads the same.

`screen(text)` is the one thing it does. What it knows stands in `static/screening/patterns.json`,
which the browser is given too; `goldenthread/ui/static/ui/screening.js` reads it the same way.
"""

from goldenthread.screening.screen import Kind, Sighting, screen

__all__ = ["Kind", "Sighting", "screen"]

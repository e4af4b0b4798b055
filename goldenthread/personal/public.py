"""What commands use of personal: `from goldenthread.personal import public as personal`."""

from goldenthread.personal.actions.apply_clocks import Due, apply_clocks, count_due
from goldenthread.personal.clocks import CLOCKS, Clock

__all__ = ["CLOCKS", "Clock", "Due", "apply_clocks", "count_due"]

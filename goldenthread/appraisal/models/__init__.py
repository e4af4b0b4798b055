"""The tables of appraisal."""

from goldenthread.appraisal.models.appraisal import Appraisal
from goldenthread.appraisal.models.appraisal_touch import AppraisalTouch
from goldenthread.appraisal.models.objective import Objective

__all__ = [
    "Appraisal",
    "AppraisalTouch",
    "Objective",
]

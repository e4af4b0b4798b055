"""Every table that stores a record of the school folder, from the apps below."""

from django.db.models import Model

from goldenthread.appraisal import public as appraisal
from goldenthread.compliance import public as compliance
from goldenthread.evaluation import public as evaluation
from goldenthread.expertise import public as expertise
from goldenthread.people import public as people
from goldenthread.practice import public as practice
from goldenthread.priorities import public as priorities
from goldenthread.programmes import public as programmes
from goldenthread.reviews import public as reviews
from goldenthread.surveys import public as surveys
from goldenthread.years import public as years

RECORD_MODELS: dict[type, type[Model]] = {
    **people.RECORD_MODELS,
    **years.RECORD_MODELS,
    **priorities.RECORD_MODELS,
    **programmes.RECORD_MODELS,
    **practice.RECORD_MODELS,
    **evaluation.RECORD_MODELS,
    **reviews.RECORD_MODELS,
    **surveys.RECORD_MODELS,
    **expertise.RECORD_MODELS,
    **appraisal.RECORD_MODELS,
    **compliance.RECORD_MODELS,
}

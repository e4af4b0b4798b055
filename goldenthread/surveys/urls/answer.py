"""Where people answer a survey: by the link they were sent, or as who has signed in."""

from django.urls import path

from goldenthread.surveys.views import paper
from goldenthread.surveys.views.answer import answer_by_link, answer_own

app_name = "answer"

urlpatterns = [
    path("<int:school_id>-<int:survey_id>/", paper.type_code, name="type-code"),
    path("<int:school_id>-<int:survey_id>/<str:token>/", answer_by_link, name="by-link"),
    path("<slug:school_slug>/<year:year>/<str:key>/", answer_own, name="own"),
]

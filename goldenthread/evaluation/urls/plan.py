"""Addresses on which an evaluation is planned, among those of evaluation."""

from django.urls import path

from goldenthread.evaluation.views import decision_rules, plan

urlpatterns = [
    path("programmes/<slug:key>/", plan.show_plan, name="show-plan"),
    path("programmes/<slug:key>/propose/", plan.plan_looks, name="plan-looks"),
    path("programmes/<slug:key>/looks/new/", plan.add_look, name="add-look"),
    path("programmes/<slug:key>/looks/<slug:look>/", plan.edit_look, name="edit-look"),
    path(
        "programmes/<slug:key>/looks/<slug:look>/remove/",
        plan.remove_look_of,
        name="remove-look",
    ),
    path("programmes/<slug:key>/ideas/", plan.show_ideas, name="show-ideas"),
    path(
        "programmes/<slug:key>/rules/<slug:measure>/",
        decision_rules.write_rule,
        name="write-rule",
    ),
    path(
        "programmes/<slug:key>/rules/<slug:measure>/withdraw/",
        decision_rules.withdraw_rule,
        name="withdraw-rule",
    ),
]

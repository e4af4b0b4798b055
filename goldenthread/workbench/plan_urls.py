"""Addresses of the year planner's pages, under a school year's Year page."""

from django.urls import path

from goldenthread.workbench.views import plan, plan_compare, plan_decisions, plans

app_name = "plan"

urlpatterns = [
    path("", plans.plans, name="list-plans"),
    path("compare/", plan_compare.compare, name="compare"),
    path("<slug:key>/", plan.show_plan, name="show-plan"),
    path("<slug:key>/stop/", plan_decisions.stop, name="stop"),
    path("<slug:key>/accept/", plan_decisions.accept, name="accept"),
    path("<slug:key>/take-back/", plan_decisions.take_back, name="take-back"),
    path("<slug:key>/dismiss/", plan_decisions.dismiss, name="dismiss"),
    path("<slug:key>/what-if/", plan_decisions.what_if, name="what-if"),
]

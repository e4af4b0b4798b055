"""Addresses of priorities, relative to `/schools/<school_slug>/<year>/priorities/`."""

from django.urls import path

from goldenthread.priorities.views import (
    insight_sources,
    let_go,
    measures,
    priority_forms,
    priority_pages,
)

app_name = "priorities"

urlpatterns = [
    path("", priority_pages.list_page, name="list-priorities"),
    path("new/", priority_forms.create, name="create-priority"),
    path("<slug:key>/", priority_pages.show_page, name="show-priority"),
    path("<slug:key>/edit/", priority_forms.edit, name="edit-priority"),
    path("<slug:key>/need/", priority_forms.edit_need, name="edit-need"),
    path("<slug:key>/target-group/", priority_forms.edit_target_group, name="edit-target-group"),
    path("<slug:key>/measures/new/", measures.add_measure, name="add-measure"),
    path("<slug:key>/measures/<slug:measure>/", measures.edit_measure, name="edit-measure"),
    path(
        "<slug:key>/measures/<slug:measure>/remove/", measures.remove_measure, name="remove-measure"
    ),
    path("<slug:key>/measures/<slug:measure>/values/new/", measures.add_point, name="add-point"),
    path(
        "<slug:key>/measures/<slug:measure>/values/<slug:day>/",
        measures.edit_point,
        name="edit-point",
    ),
    path(
        "<slug:key>/measures/<slug:measure>/values/<slug:day>/remove/",
        measures.remove_point,
        name="remove-point",
    ),
    path("<slug:key>/sources/new/", insight_sources.add_source, name="add-source"),
    path(
        "<slug:key>/sources/<slug:source>/remove/",
        insight_sources.remove_source,
        name="remove-source",
    ),
    path("<slug:key>/let-go/new/", let_go.add_item, name="add-let-go"),
    path("<slug:key>/let-go/<slug:item>/", let_go.edit_item, name="edit-let-go"),
    path("<slug:key>/let-go/<slug:item>/remove/", let_go.remove_item, name="remove-let-go"),
]

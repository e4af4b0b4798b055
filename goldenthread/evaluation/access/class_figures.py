"""Who may see the figure of a class: whoever took it. Leaders see all classes together."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.evaluation.models import ClassFigure

type Viewer = User | AnonymousUser

LARGEST_NUMBER = 2**63 - 1


def figures_visible_to(user: Viewer, year: SchoolYear) -> QuerySet[ClassFigure]:
    rows = ClassFigure.objects.filter(school=year.school, year=year)
    if user.pk is None or not accounts.is_member_of_staff(user, year.school):
        return rows.none()
    return rows.filter(taken_by__user_id=user.pk)


def can_view_figure(user: Viewer, figure: ClassFigure) -> bool:
    if user.pk is None or not accounts.is_member_of_staff(user, figure.school):
        return False
    return figure.taken_by.user_id == user.pk


def get_figure_or_404(user: Viewer, year: SchoolYear, number: int) -> ClassFigure:
    rows = figures_visible_to(user, year).select_related("measure", "taken_by")
    figure = rows.filter(pk=min(number, LARGEST_NUMBER)).first()
    if figure is None:
        raise Http404
    figure.year, figure.school = year, year.school
    return figure

"""Planning as a background task: it takes up to ten minutes and is watched meanwhile."""

from django.tasks import task

from goldenthread.proposals.supervising import plan_and_keep


@task(backend="long")
def plan_proposal(school_id: int, number: int) -> None:
    """Plan the proposal with this number. Started twice, the second finds nothing waiting."""
    plan_and_keep(school_id, number)

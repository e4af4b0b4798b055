"""The names of staff as single words, for telling them from pupils' names."""

from goldenthread.accounts.public import School
from goldenthread.people.models import Person


def list_staff_names(school: School) -> list[str]:
    """Return first names and surnames of everybody in the staff list, each once. One query."""
    names = Person.objects.filter(school=school).values_list("name", flat=True)
    words = {word.strip(",.()") for name in names for word in name.replace("-", " ").split()}
    return sorted(word for word in words if word[:1].isupper() and len(word) > 1)

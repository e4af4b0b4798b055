"""Every table of the product belongs to a school, so that the second wall covers it."""

from django.apps import apps

# What stands above schools: the trust, the school itself, and accounts, which may have several.
ABOVE_SCHOOLS = {"accounts_trust", "accounts_school", "accounts_user"}
# Rows of the trust, or of the whole site, have no school; on PostgreSQL no request sees them.
ALSO_WITHOUT = {"accounts_roleassignment", "accounts_auditevent"}


def test_every_table_names_the_school_of_its_rows() -> None:
    without, maybe_without = set(), set()
    for model in apps.get_models(include_auto_created=True):
        if not model.__module__.startswith("goldenthread."):
            continue
        columns = {field.column: field for field in model._meta.local_concrete_fields}
        if "school_id" not in columns:
            without.add(model._meta.db_table)
        elif columns["school_id"].null:
            maybe_without.add(model._meta.db_table)
    assert (without, maybe_without) == (ABOVE_SCHOOLS, ALSO_WITHOUT)

"""Puts row-level security on every table of a school's rows, after each migration."""

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ProgrammingError

from goldenthread.accounts.tenancy import SCHOOLS_SETTING, WALLED_ROLE

POLICY = "goldenthread_school"
SCHOOL_TABLE = "accounts_school"
AUDIT_TABLE = "accounts_auditevent"


class WalledRoleMissing(Exception):
    """The database user may not create the role that requests run as."""

    def __init__(self) -> None:
        super().__init__(
            f"The database role {WALLED_ROLE} is missing and this user may not create it. As a "
            f"database administrator run: CREATE ROLE {WALLED_ROLE} NOLOGIN; "
            f"GRANT {WALLED_ROLE} TO the user of GOLDENTHREAD_DATABASE; then migrate again."
        )


def put_up_walls(*, using: str, **kwargs: Any) -> None:
    """Cover every table that has a school_id. Running it again changes nothing."""
    connection = connections[using]
    if connection.vendor == "postgresql":
        _make_role(connection)
        for table, column in list_walled_tables(connection):
            _enable_row_level_security(connection, table, column)
    _forbid_changes_of_audit_events(connection)


def list_walled_tables(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    """Return each table of a school's rows, with the column that names the school."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        walled = [(SCHOOL_TABLE, "id")] if SCHOOL_TABLE in tables else []
        for table in sorted(tables):
            columns = connection.introspection.get_table_description(cursor, table)
            if any(column.name == "school_id" for column in columns):
                walled.append((table, "school_id"))
    return walled


def list_tables_with_policy(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid "
            "JOIN pg_namespace n ON n.oid = c.relnamespace "
            "WHERE p.polname = %s AND c.relrowsecurity AND n.nspname = current_schema()",
            [POLICY],
        )
        return {row[0] for row in cursor.fetchall()}


def _make_role(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        try:
            # Two databases of one server may be migrated at the same moment.
            cursor.execute(
                f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{WALLED_ROLE}') "
                f"THEN CREATE ROLE {WALLED_ROLE} NOLOGIN; END IF; "
                "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;"
            )
            cursor.execute("SELECT pg_has_role(current_user, %s, 'MEMBER')", [WALLED_ROLE])
            row = cursor.fetchone()
            if not (row and row[0]):
                cursor.execute(f"GRANT {WALLED_ROLE} TO CURRENT_USER")
        except ProgrammingError as refusal:
            raise WalledRoleMissing from refusal
        cursor.execute("SELECT quote_ident(current_schema())")
        row = cursor.fetchone()
        schema = row[0] if row else "public"
        cursor.execute(f"GRANT USAGE ON SCHEMA {schema} TO {WALLED_ROLE}")
        cursor.execute(
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} "
            f"TO {WALLED_ROLE}"
        )
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {WALLED_ROLE}")


def _enable_row_level_security(connection: BaseDatabaseWrapper, table: str, column: str) -> None:
    if table in list_tables_with_policy(connection):
        return
    name, key = connection.ops.quote_name(table), connection.ops.quote_name(column)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY")
        cursor.execute(f"DROP POLICY IF EXISTS {POLICY} ON {name}")
        # An empty setting gives an empty list; without any setting the comparison is unknown. Both
        # show no row.
        cursor.execute(
            f"CREATE POLICY {POLICY} ON {name} USING ({key} = ANY("
            f"string_to_array(current_setting('{SCHOOLS_SETTING}', true), ',')::bigint[]))"
        )


def _forbid_changes_of_audit_events(connection: BaseDatabaseWrapper) -> None:
    sentence = "An audit event is never changed."
    with connection.cursor() as cursor:
        if AUDIT_TABLE not in connection.introspection.table_names(cursor):
            return
        if connection.vendor == "postgresql":
            cursor.execute(f"REVOKE UPDATE, DELETE ON {AUDIT_TABLE} FROM {WALLED_ROLE}")
            cursor.execute(
                "CREATE OR REPLACE FUNCTION goldenthread_refuse_change() RETURNS trigger AS $$ "
                f"BEGIN RAISE EXCEPTION '{sentence}' "
                "USING ERRCODE = 'integrity_constraint_violation'; "
                "END $$ LANGUAGE plpgsql"
            )
            cursor.execute(
                f"CREATE OR REPLACE TRIGGER {AUDIT_TABLE}_unchanged BEFORE UPDATE ON {AUDIT_TABLE} "
                "FOR EACH ROW EXECUTE FUNCTION goldenthread_refuse_change()"
            )
        elif connection.vendor == "sqlite":
            # Made here and not in a migration: SQLite rebuilds a table to alter it and drops its
            # triggers on the way.
            cursor.execute(
                f"CREATE TRIGGER IF NOT EXISTS {AUDIT_TABLE}_unchanged BEFORE UPDATE "
                f"ON {AUDIT_TABLE} BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
            )

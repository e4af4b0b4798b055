"""Turns the address of a mail server into Django's description of a mailer."""

from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def read_mailer(url: str) -> dict[str, object]:
    """Return the mailer for `smtp://user:password@host:port?tls=yes`; empty writes to the log."""
    if not url:
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"}:
        raise ImproperlyConfigured(
            f'GOLDENTHREAD_MAIL begins with "{parts.scheme}:". Begin it with smtp: or smtps:.'
        )
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": parts.hostname or "localhost",
            "port": parts.port or (465 if parts.scheme == "smtps" else 587),
            "username": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "use_ssl": parts.scheme == "smtps",
            "use_tls": parts.scheme == "smtp" and dict(parse_qsl(parts.query)).get("tls") == "yes",
            "timeout": 20,
        },
    }

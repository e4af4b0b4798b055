"""Signs and reads the link in a mail that ends one kind of mail for its reader."""

from dataclasses import dataclass

from django.core import signing


@dataclass(frozen=True, slots=True)
class Stop:
    """Who wants no more mail, of which school."""

    school_id: int
    user_id: int


def stop_token(kind: str, stop: Stop) -> str:
    """Whoever has it can end these mails and learn nothing more. `kind` names the mail."""
    return signing.dumps([stop.school_id, stop.user_id], salt=f"goldenthread.{kind}")


def find_stop(kind: str, token: str) -> Stop | None:
    """None for a link that this site has not signed for this kind of mail."""
    try:
        school_id, user_id = signing.loads(token, salt=f"goldenthread.{kind}")
    except signing.BadSignature:
        return None
    return Stop(int(school_id), int(user_id))

"""The code on a sheet of paper: made by chance, easy to read and to type."""

import secrets
from dataclasses import dataclass, field

# Without 0 and O, 1, I and L, so that nobody guesses at a letter.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8


@dataclass(frozen=True, slots=True)
class HandedOut:
    """One sheet to print: its code and the staff group that it counts with."""

    code: str = field(repr=False)
    staff_group: str


def make_code() -> str:
    """31 to the power of eight: about 850,000 million codes, each as likely as any other."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def shown_code(code: str) -> str:
    """`ABCD-EFGH`, as it stands on the paper."""
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def read_code(typed: str) -> str:
    """The code that was meant, however it was typed; maybe of no use."""
    return "".join(sign for sign in typed.upper() if sign.isascii() and sign.isalnum())[:40]

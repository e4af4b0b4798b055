"""Seals private words before they reach the database, with a key that is not in it.

Each wall (`pair:12`, `person:7`) has a key of its own, derived from the site's content key, and a
sealed text opens only in front of the wall it was sealed behind: a row that is copied to somebody
else's stays shut. AES-256-GCM after NIST SP 800-38D, keys by HKDF after RFC 5869.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from goldenthread.kernel.errors import Refusal

FORMAT = b"\x01"
ID_BYTES, NONCE_BYTES = 4, 12


class Unreadable(Refusal):
    """The words were sealed with a key that the site no longer has, or are not what was sealed."""

    def __init__(self) -> None:
        super().__init__(
            "These words are sealed with a key that this site does not have.",
            "Whoever runs the site adds the earlier key to GOLDENTHREAD_CONTENT_KEY, "
            "behind the new one.",
        )


def seal(words: Mapping[str, object], wall: str) -> bytes:
    """Return the words as bytes for the database: 17 bytes in front, 16 behind."""
    site_key = settings.CONTENT_KEYS[0]
    nonce = os.urandom(NONCE_BYTES)
    plain = json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()
    closed = AESGCM(_key(site_key, wall)).encrypt(nonce, plain, wall.encode())
    return FORMAT + _id(site_key) + nonce + closed


def unseal(sealed: bytes | memoryview, wall: str) -> dict[str, object]:
    """Return the words that were sealed behind this wall; nothing sealed is no words.

    Refuses with `Unreadable` where no key of the site opens them.
    """
    content = bytes(sealed)
    if not content:
        return {}
    if not content.startswith(FORMAT):
        raise Unreadable
    begin = len(FORMAT) + ID_BYTES
    key_id = content[len(FORMAT) : begin]
    nonce, closed = content[begin : begin + NONCE_BYTES], content[begin + NONCE_BYTES :]
    for site_key in settings.CONTENT_KEYS:
        if _id(site_key) == key_id:
            try:
                plain = AESGCM(_key(site_key, wall)).decrypt(nonce, closed, wall.encode())
            except (InvalidTag, ValueError) as error:
                raise Unreadable from error
            words: dict[str, object] = json.loads(plain)
            return words
    raise Unreadable


def tag_of(text: str, wall: str) -> str:
    """Return 64 characters by which the same text is found again and nobody else can tell it."""
    return hmac.new(
        _key(settings.CONTENT_KEYS[-1], wall), text.encode(), hashlib.sha256
    ).hexdigest()


@lru_cache(maxsize=4096)
def _key(site_key: str, wall: str) -> bytes:
    derivation = HKDF(hashes.SHA256(), length=32, salt=None, info=f"goldenthread {wall}".encode())
    return derivation.derive(site_key.encode())


def _id(site_key: str) -> bytes:
    return hashlib.sha256(b"goldenthread key " + site_key.encode()).digest()[:ID_BYTES]

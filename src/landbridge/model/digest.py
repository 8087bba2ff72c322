"""Stable identifiers: a hash of exactly the fields that make a record the same record."""

import hashlib


def digest(*parts: object, length: int = 16) -> str:
    """Return a hexadecimal SHA-256 prefix of the parts, each kept apart from the next.

    Args:
        parts: Values whose ``str`` is stable; ``None`` differs from the empty string.
        length: Number of hexadecimal digits, 1 to 64.
    """
    sha = hashlib.sha256()
    for part in parts:
        data = b"\x00" if part is None else b"\x01" + str(part).encode("utf-8", "surrogatepass")
        sha.update(len(data).to_bytes(8, "big"))
        sha.update(data)
    return sha.hexdigest()[:length]

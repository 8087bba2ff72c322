"""Records to JSON text and back, without loss."""

from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from landbridge.model.errors import InvalidRecord

Record = TypeVar("Record")

_DECODERS: dict[type[Any], msgspec.json.Decoder[Any]] = {}
"""Made once a record class: decoding through one is almost twice as fast."""


def decode(text: str, kind: type[Record]) -> Record:
    """Return the record that the text holds.

    Raises:
        ValueError: When the text is not JSON or not such a record (msgspec's errors are these).
    """
    if kind not in _DECODERS:
        _DECODERS[kind] = msgspec.json.Decoder(kind)
    record: Record = _DECODERS[kind].decode(text)
    return record


def encode(record: object) -> str:
    """Return a dataclass as JSON text from which ``decode`` gives an equal one.

    Raises:
        InvalidRecord: When JSON cannot hold the record exactly: lone surrogates in a string,
            an infinite or undefined number.
    """
    kind = type(record)
    try:
        text = msgspec.json.encode(record).decode()
        same = decode(text, kind) == record
    except ValueError as error:
        raise InvalidRecord(record=kind.__name__, faults=[f"cannot be stored: {error}"]) from error
    if not same:
        raise InvalidRecord(record=kind.__name__, faults=["would not read back as it was"])
    return text


def row_bytes(values: tuple[Any, ...]) -> bytes:
    """Return the values of a row as one line of JSON, the form that hashes are taken of."""
    return msgspec.json.encode(values) + b"\n"


def instant(moment: datetime) -> str:
    """Return a moment as ISO 8601 text in UTC to the microsecond; sorts as time does.

    Raises:
        InvalidRecord: When the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise InvalidRecord(record="datetime", faults=[f"{moment} has no time zone; want one"])
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def storable(text: str) -> str:
    """Return the text with what UTF-8 cannot hold (an undecodable file name) written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")

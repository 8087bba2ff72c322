"""Read the header of an e-mail: who sent it, when, and about what (RFC 5322, RFC 2047)."""

import email.errors
import email.header
import email.utils
import re
from collections.abc import Mapping
from datetime import UTC

MAX_FIELD = 2_000
"""Longest header field in code points that is decoded; longer ones are cut."""

MAX_HEADER = 100_000
"""Bytes at the beginning within which an e-mail's header must end to be known as one."""

_FIELD = rb"[!-9;-~]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*"
_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf)?(?P<envelope>From [^\r\n]*\r?\n)?(?P<fields>(?:" + _FIELD + rb")+)\r?\n"
)
_NAME = re.compile(rb"^([!-9;-~]{1,60}):", re.MULTILINE)
_OF_MAIL = frozenset(
    {b"to", b"cc", b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"}
    | {b"content-type", b"reply-to", b"sender", b"list-id"}
)
_REPLY = re.compile(r"(?:\s*(?:re|fw|fwd|aw|wg|tr|rv)\s?(?:\[\d+\])?:)+\s*", re.IGNORECASE)


def is_mail(data: bytes) -> bool:
    """Tell whether bytes begin with the header of an e-mail.

    It needs a sender, a date or subject, and one field that only e-mails have: a text may begin
    with "Date:" and "Source:" lines of its own.
    """
    found = _HEADER.match(data, 0, MAX_HEADER)
    if found is None:
        return False
    names = {name.lower() for name in _NAME.findall(found["fields"])}
    return b"from" in names and bool(names & {b"date", b"subject"}) and bool(names & _OF_MAIL)


def field(header: Mapping[str, object], name: str) -> str:
    """Return a field of a header decoded, white space collapsed; "" when it is not there."""
    raw = str(header.get(name) or "")[:MAX_FIELD]
    try:
        decoded = str(email.header.make_header(email.header.decode_header(raw)))
    except (email.errors.HeaderParseError, LookupError, ValueError):
        decoded = raw
    return " ".join(decoded.encode("utf-8", "replace").decode("utf-8").split())


def sender_name(written: str) -> str | None:
    """Return the name of "Name <address>", the address where there is no name, or None."""
    name, address = email.utils.parseaddr(written[:MAX_FIELD])
    return " ".join(name.strip("'\" ").split()) or address or None


def subject_title(written: str) -> str | None:
    """Return a subject without its reply and forward marks, or None when nothing is left."""
    return _REPLY.sub("", written, count=1).strip() or None if written else None


def read_mail_date(written: str) -> str | None:
    """Return the UTC day, ISO 8601, of a date in the form of e-mails, or None when it is in another."""
    try:
        moment = email.utils.parsedate_to_datetime(written[:100])
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    try:
        return (moment.astimezone(UTC) if moment.tzinfo else moment).date().isoformat()
    except (ValueError, OverflowError):
        return None

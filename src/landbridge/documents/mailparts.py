"""The parts of an e-mail: which are its own text, which are attached, and their bytes."""

from collections.abc import Iterator
from email.message import Message

from landbridge.documents.decode import clean, decode


def leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold no parts, and whole e-mails inside, in order."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_maintype() != "message":
            waiting.extend(p for p in reversed(inner) if isinstance(p, Message))
        else:
            yield part


def is_attached(part: Message) -> bool:
    """Tell whether a part is an attachment rather than the e-mail's own text."""
    if part.get_content_maintype() != "text" or name_of(part):
        return True
    return part.get_content_disposition() == "attachment"


def name_of(part: Message) -> str:
    """Return an attachment's file name without folders, "" when it has none."""
    try:
        name = part.get_filename() or ""
    except (LookupError, ValueError, TypeError):
        name = ""
    return " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].split())[:100]


def text_of(part: Message) -> str:
    """Return the text of a part in its stated encoding, else in the one that fits."""
    data = bytes_of(part)
    charset = part.get_content_charset()
    try:
        text = data.decode(charset or "utf-8")
    except (LookupError, ValueError):
        return decode(data)
    return clean(text)


def bytes_of(part: Message) -> bytes:
    """Return the bytes of a part that holds no parts."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""

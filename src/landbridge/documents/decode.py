"""Turn bytes into text without mojibake: byte-order mark, declaration, UTF-8, then statistics."""

import codecs
import re

import charset_normalizer

from landbridge.model.errors import UnreadableDocument

SAMPLE = 65_536
"""Bytes that the statistics look at."""

MAX_CONTROL_SHARE = 0.02
"""Share of control characters above which bytes are not text; office and image files have 10 %."""

MAX_REPLACED_SHARE = 0.05
"""Share of bytes that a declared encoding may fail on before it is not believed."""

# The encodings that news pages of the last thirty years use. Central European cp1250 comes second:
# by letters alone it beats cp1252 on every French sample tried.
_LIKELY = (
    ["cp1252", "cp1256", "cp1251", "cp1255", "koi8_r", "koi8_u", "utf_16_le", "utf_16_be"],
    ["cp1250", "cp1253", "iso8859_6", "gb18030", "shift_jis", "euc_kr"],
)

_TURKISH_IN_WESTERN = re.compile("[ýþðÝÞÐ]")
"""Letters that Turkish \u0131, ş, ğ, İ, Ş, Ğ turn into when cp1254 is read as cp1252."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""")
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LEADING = "\ufeff\u200b\u2060"


def decode(data: bytes) -> str:
    r"""Return the text of the bytes, newlines as ``\\n``, control characters removed.

    Raises:
        UnreadableDocument: When the bytes are not text in any encoding we know.
    """
    text = _decode_known(data)
    if text is None:
        text = _decode_guessed(data)
    return clean(text)


def clean(text: str) -> str:
    r"""Return the text with ``\\n`` newlines and without control characters or a leading mark.

    Raises:
        UnreadableDocument: When so many are control characters that it cannot be text.
    """
    text = _NEWLINES.sub("\n", text)
    kept = _CONTROL.sub("", text)
    if len(text) - len(kept) > MAX_CONTROL_SHARE * len(text) + 1:
        raise UnreadableDocument(why="is binary data, not a report")
    return kept.lstrip(_LEADING)


def _decode_known(data: bytes) -> str | None:
    """Decode by mark, declaration or UTF-8; None when none of them fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_declared(data)


def _decode_declared(data: bytes) -> str | None:
    """Decode as a meta tag or XML declaration says; None when there is none or it does not fit."""
    found = _DECLARED.search(data, 0, 4096) or _XML_DECLARED.search(data, 0, 4096)
    if found is None:
        return None
    try:
        text = data.decode(found[1].decode("ascii"), errors="replace")
    except (LookupError, ValueError):
        return None
    return None if text.count("\ufffd") > MAX_REPLACED_SHARE * len(text) else text


def _decode_guessed(data: bytes) -> str:
    """Decode by letter statistics on a sample; a few stray bytes in UTF-8 stay UTF-8."""
    lenient = data.decode("utf-8", errors="replace")
    if lenient.count("\ufffd") <= 0.001 * len(lenient) and len(lenient) < len(data):
        return lenient
    for encodings in _LIKELY:
        best = charset_normalizer.from_bytes(data[:SAMPLE], cp_isolation=encodings).best()
        if best is not None:
            turkish = best.encoding == "cp1252" and _TURKISH_IN_WESTERN.search(str(best))
            return data.decode("cp1254" if turkish else best.encoding, errors="replace")
    raise UnreadableDocument(
        why="is in no encoding we can tell; want UTF-8 or a page that declares its own"
    )

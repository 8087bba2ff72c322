import io
import sys
import zlib
from collections.abc import Sequence
from datetime import date

import pypdf
import pytest

from landbridge.documents import pdf
from landbridge.documents.pdf import read_pdf
from landbridge.documents.pdf_text import PdfText
from landbridge.documents.pdf_worker import open_pdf
from landbridge.documents.reflow import reflow
from landbridge.model.errors import UnreadableDocument

PAGES = [
    [
        "Lachin road shut for a second week",
        "14 June 2023",
        "",
        "The only road between Goris and Stepanakert was closed again on 12 June, a spokes-",
        "man for the Armenian government said. Aid trucks of the Red Cross were turned back at",
        "the Hakari bridge, where Azerbaijani-",
        "backed guards hold the checkpoint.",
        "What comes next",
        "Talks in Brussels are planned for July. The mediators said that they expect the road",
        "to be reopened.",
        "1",
    ],
    [
        "Border Monitor   page 2",
        "This goes on over the second page and is short. It ends soon.",
        "2",
    ],
    ["Border Monitor   page 3", "The third page ends the paper with one more line of text.", "3"],
]


def make_pdf(pages: Sequence[Sequence[str]], *, stream: bytes | None = None, **about: str) -> bytes:
    """Return a PDF with one Helvetica line a line; `stream` replaces every page's compressed content."""
    objects: list[bytes] = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    parent = 2 + 2 * len(pages)
    for lines in pages:
        shown = " ".join(f"({line.translate({40: '', 41: ''})}) Tj T*" for line in lines)
        content = stream or zlib.compress(
            f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET".encode("latin-1")
        )
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream"
            % (len(content), content)
        )
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 1 0 R >> >> >>" % (parent, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    objects.append(b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(kids), b" ".join(kids)))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    objects.append(
        " ".join(["<<", *(f"/{key} ({value})" for key, value in about.items()), ">>"]).encode()
    )
    return write_objects(objects, root=parent + 1)


def write_objects(objects: Sequence[bytes], *, root: int) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root %d 0 R /Info %d 0 R >>\n"
        b"startxref\n%d\n%%%%EOF"
        % (len(objects) + 1, rows, len(objects) + 1, root, root + 1, len(out))
    )


def encrypted(data: bytes, *, user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(user, user + "o", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


GOOD = make_pdf(
    PAGES, Title="Lachin road shut for a second week", Author="A. Ko and B. Li",
    CreationDate="D:20230615100000+04'00'",
)  # fmt: skip


def test_a_pdf_gives_paragraphs_headings_and_metadata(read_page, parts):
    page = read_page(GOOD)
    assert page.media_type == "application/pdf"
    assert parts(page, "headline") == ["Lachin road shut for a second week", "What comes next"]
    assert parts(page, "body")[0].endswith("where Azerbaijani-backed guards hold the checkpoint.")
    assert "a spokesman for" in parts(page, "body")[0]
    assert page.authors == ("A. Ko", "B. Li")
    assert page.published.interval.start == date(2023, 6, 14)
    assert "Border Monitor" not in page.text


def test_the_day_a_pdf_was_made_dates_it_when_nothing_else_does(read_page):
    about = {"CreationDate": "D:20230615100000", "Title": "Microsoft Word - a.docx"}
    page = read_page(
        make_pdf([["The gate at Goris was shut, an officer of the police said."]], **about)
    )
    assert page.published.basis.value == "metadata"
    assert page.published.interval.start == date(2023, 6, 15)
    assert page.title is None


def test_a_pdf_made_before_its_latest_citation_is_not_dated_by_that(read_page):
    line = "The gate at Goris was shut on 4 July 2023, an officer of the police said."
    page = read_page(make_pdf([[line]], CreationDate="D:20230615100000"))
    assert page.published.basis.value == "not before"


def test_a_pdf_that_opens_without_a_password_is_read():
    assert "Lachin road" in read_pdf(encrypted(GOOD, user="")).text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (encrypted(GOOD, user="secret"), "encrypted"),
        (GOOD[:600], "damaged or truncated"),
        (b"%PDF-1.4", "damaged or truncated"),
        (b"%PDF-1.4" + bytes(range(256)) * 50, "damaged or truncated"),
        (make_pdf([[""]]), "without text"),
        (make_pdf([["x"]], stream=zlib.compress(b" " * 90_000_000)), "too large"),
    ],
    ids=["password", "truncated", "bare mark", "junk", "scanned", "bomb"],
)
def test_a_bad_pdf_is_refused_in_one_clear_line(data, why):
    with pytest.raises(UnreadableDocument, match=why) as refusal:
        read_pdf(data)
    assert "\n" not in refusal.value.why


def test_a_pdf_that_takes_too_long_is_given_up():
    with pytest.raises(UnreadableDocument, match=r"took over 0\.001 seconds"):
        read_pdf(GOOD, seconds=0.001)


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("import os; os.kill(os.getpid(), 9)", "more time or memory"),
        ("print('{')", "damaged"),
        ("raise SystemExit(1)", "damaged"),
    ],
)
def test_a_child_that_ends_badly_costs_one_line(monkeypatch, program, why):
    monkeypatch.setattr(pdf, "_WORKER", (sys.executable, "-c", program))
    with pytest.raises(UnreadableDocument, match=why):
        read_pdf(GOOD)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit on addresses")
def test_a_child_that_reaches_its_memory_limit_says_so(monkeypatch):
    program = "from landbridge.documents import pdf_worker as w; w.MAX_MEMORY = 2**27; w.main()"
    monkeypatch.setattr(pdf, "_WORKER", (sys.executable, "-c", program))
    with pytest.raises(UnreadableDocument, match="more memory"):
        read_pdf(b"%PDF-1.4" + b"x" * 60_000_000)


def test_the_child_gives_pages_and_metadata():
    found = open_pdf(GOOD)
    assert len(found.pages) == 3
    assert (found.title, found.author, found.produced) == (
        "Lachin road shut for a second week", "A. Ko and B. Li", "2023-06-15",
    )  # fmt: skip
    assert found.fault is None


def test_the_child_keeps_the_text_when_the_metadata_is_damaged():
    found = open_pdf(make_pdf([["The gate is shut."]], CreationDate="nonsense"))
    assert "The gate is shut." in found.pages[0]
    assert found.produced is None


def test_the_child_reports_a_damaged_page_and_keeps_the_others():
    found = open_pdf(make_pdf([["x"]], stream=b"not compressed"))
    assert isinstance(found, PdfText)
    assert found.pages == ("",)


def test_a_broken_word_keeps_its_hyphen_when_the_text_has_it_elsewhere():
    pages = [
        "The long-range rockets were fired from the east, and a second salvo of long-\nrange rockets hit."
    ]
    assert reflow(pages)[0].endswith("long-range rockets hit.")


def test_a_broken_word_loses_its_hyphen_when_the_text_has_it_whole():
    pages = [
        "Hizballah denies it. The office in Beirut repeated on Monday that Hiz-\nballah denies it all."
    ]
    assert "that Hizballah denies" in reflow(pages)[0]


def test_the_child_says_what_is_encrypted():
    assert open_pdf(encrypted(GOOD, user="secret")).fault is not None


def test_no_pages_give_no_paragraphs():
    assert reflow([]) == []

"""An e-mail is a report of its sender; its readable attachments are reports of their own."""

import io
from datetime import UTC, date, datetime
from email.message import EmailMessage

import docx
import pytest

from landbridge.documents import mail as room
from landbridge.documents.mailheaders import is_mail, read_mail_date, sender_name, subject_title
from landbridge.documents.read import read_all
from landbridge.model.errors import UnreadableDocument

FETCHED = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = """Dear all,

The road from Mukalla to Seiyun was closed on Saturday after floods, the governor's office said.

Lorries use the desert track, two drivers told us.

--
Logistics Desk
"""
NOTE = b"""Shahn crossing works day and night

MUKALLA, March 4 (Hadramawt Wire) - The Shahn crossing to Oman was open for lorries on Saturday, its director said.
"""


def letter(text=TEXT, subject="Fwd: Re: Road to Seiyun", **fields):
    message = EmailMessage()
    message["From"] = fields.pop("sender", '"Logistics Desk, Aden" <desk@aden.example>')
    message["To"] = "list@aden.example"
    message["Date"] = fields.pop("date", "Sun, 05 Mar 2023 01:15:00 +0300")
    message["Subject"] = subject
    message.set_content(text, **fields)
    return message


def read_mail(message):
    data = message if isinstance(message, bytes) else message.as_bytes()
    return read_all(data, path="mail.eml", fetched=FETCHED)


def word():
    document = docx.Document()
    document.add_paragraph(
        "The Wadiah crossing was shut to travellers on Sunday, the border guard said."
    )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_sender_day_and_subject_are_outlet_date_and_title(parts):
    (document,) = read_mail(letter()).documents
    assert document.publisher == "Logistics Desk, Aden"
    assert document.title == "Road to Seiyun"
    assert document.published.interval.start == date(2023, 3, 4)
    assert document.media_type == "message/rfc822"
    assert (document.part, document.path) == (None, "mail.eml")
    assert len(parts(document, "body")) == 2
    assert {"Dear all,", "Logistics Desk"} <= set(parts(document, "furniture"))


def test_readable_attachments_are_documents_and_the_rest_is_listed():
    message = letter()
    message.add_attachment(NOTE, maintype="text", subtype="plain", filename="note.txt")
    message.add_attachment(
        b"\x89PNG\r\n\x1a\n12", maintype="image", subtype="png", filename="map.png"
    )
    message.add_attachment(
        word(), maintype="application", subtype="octet-stream", filename="../../road.docx"
    )
    contents = read_mail(message)
    assert [d.part.label for d in contents.documents] == [
        "message",
        "attachment 1: note.txt",
        "attachment 3: road.docx",
    ]
    _, note, road = contents.documents
    assert (note.publisher, note.published.interval.start) == ("Hadramawt Wire", date(2023, 3, 4))
    assert road.publisher == "Logistics Desk, Aden"
    (skipped,) = contents.skipped
    assert skipped.what == "attachment 2: map.png"
    assert "image" in skipped.why


def test_an_attached_mail_is_its_own_senders():
    message = letter()
    message.add_attachment(
        letter(
            "The port of Nishtun was closed by the coast guard on 4 March 2023, it said.",
            sender="Customs <c@x.example>",
        )
    )
    _, inner = read_mail(message).documents
    assert inner.publisher == "Customs"


def nested(depth):
    message = letter(f"The gate number {depth} was shut on Monday, the governor said.")
    for n in range(depth):
        outer = letter(f"The gate number {n} was shut on Monday, the governor said.")
        outer.add_attachment(message)
        message = outer
    return message


def test_mails_in_mails_are_opened_to_a_depth_and_said_so():
    contents = read_mail(nested(8))
    assert len(contents.documents) == room.MAX_DEPTH + 1
    assert "lies in 4 e-mails; 3 are opened" in contents.skipped[0].why


def test_only_some_attachments_are_opened_and_said_so():
    message = letter()
    for n in range(room.MAX_ATTACHMENTS + 3):
        message.add_attachment(
            f"The gate {n} was shut on Monday, he said.".encode(),
            maintype="text",
            subtype="plain",
            filename=f"{n}.txt",
        )
    contents = read_mail(message)
    assert len(contents.documents) == room.MAX_ATTACHMENTS + 1
    assert "has 28 attachments; the first 25 were opened" in contents.skipped[0].why


def test_the_html_part_is_read_where_the_plain_one_is_a_stub(parts):
    message = letter("View this letter in your browser.")
    message.add_alternative(
        "<html><body><h1>Road report</h1><p>The road to Seiyun was closed on Saturday after the floods, the governor's office said.</p>"
        "<p>Lorries use the desert track, two drivers told the desk on Sunday.</p></body></html>",
        subtype="html",
    )
    (document,) = read_mail(message).documents
    assert len(parts(document, "body")) == 2


def test_the_plain_part_is_read_where_it_is_whole():
    message = letter()
    message.add_alternative("<p>The road to Seiyun was closed on Saturday.</p>", subtype="html")
    assert "desert track" in read_mail(message).documents[0].text


QUOTED = """The road is shut, the office told us on Sunday, and nobody knows until when.

{mark}
{rest}
"""


@pytest.mark.parametrize(
    ("mark", "rest"),
    [
        ("On 3 March 2023, Salem <s@x.example> wrote:", "> The army opened the road on Friday, he said."),
        ("-----Original Message-----", "The army opened the road on Friday, the officer there said to us."),
        ("From: Salem <s@x.example>\nSent: Friday\nTo: Desk\nSubject: road", "\nThe army opened the road on Friday, the officer there said to us."),
        ("", "> The army opened the road on Friday, he said.\n> It is open."),
    ],
)  # fmt: skip
def test_a_quoted_mail_is_not_said_again(parts, mark, rest):
    (document,) = read_mail(letter(QUOTED.format(mark=mark, rest=rest))).documents
    assert "opened" not in " ".join(parts(document, "body") + parts(document, "headline"))
    assert "opened" in document.text


FORWARDED = """FYI

---------- Forwarded message ---------
From: Nimule Traders <t@x.example>
Date: Sun, 5 Mar 2023 at 19:02
Subject: Elegu queue
To: Peter <p@x.example>

Lorries at the Elegu crossing stood in a queue of twelve kilometres on Sunday, traders in Nimule said.
"""


def test_a_mail_that_only_passes_another_on_is_that_one(parts):
    (document,) = read_mail(letter(FORWARDED, date="Tue, 07 Mar 2023 08:00:00 +0000")).documents
    assert (document.publisher, document.title) == ("Nimule Traders", "Elegu queue")
    assert document.published.interval.start == date(2023, 3, 5)
    assert len(parts(document, "body")) == 1


def test_a_mailbox_gives_each_mail_and_a_bad_one_costs_one_line():
    one = letter("The gate of one was shut on Monday, the governor said.").as_bytes()
    two = letter("The gate of two was shut on Monday, the governor said.").as_bytes()
    bad = b"From: x@y\nTo: z\nSubject: nothing\n\n"
    line = b"From a@x Mon Mar  6 08:15:00 2023\n"
    contents = read_mail(b"\n\n".join(line + part for part in (one, bad, two)))
    assert [d.part.label for d in contents.documents] == ["e-mail 1", "e-mail 3"]
    (skipped,) = contents.skipped
    assert skipped.what == "e-mail 2"


def test_a_long_mailbox_is_read_to_a_number_and_says_so(monkeypatch):
    monkeypatch.setattr(room, "MAX_MESSAGES", 3)
    box = b"\n\n".join(
        b"From a@x Mon\n" + letter(f"The gate {n} was shut, he said.").as_bytes() for n in range(5)
    )
    contents = read_mail(box)
    assert len(contents.documents) == 3
    assert "holds 5 e-mails; the first 3 were read" in contents.skipped[0].why


def test_articles_in_a_mail_are_documents():
    parts = [
        f"==========\n\nGate {n} at the river shut\n\nThe gate number {n} at the river was shut on Monday, the governor said, and drivers waited there all day.\n"
        for n in (1, 2)
    ]
    labels = [d.part.label for d in read_mail(letter("\n".join(parts))).documents]
    assert labels == ["article 1", "article 2"]


HEAD = b"From: a@x.example\nTo: b\nSubject: Gate\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (HEAD + b"Content-Type: text/plain; charset=x-none\n\nThe gate was shut on Monday.\n", "gate was shut"),
        (HEAD + b"Content-Type: text/plain; charset=utf-8\n\nThe gate at \xd6nc\xfcpinar was shut.\n", "Öncüpinar"),
        (HEAD + b"Content-Transfer-Encoding: base64\n\nVGhlIGdhdGUgd2FzIHNodXQu\n", "The gate was shut."),
        (HEAD + b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n\nThe gate was shut.\n", "The gate"),
        (HEAD + b"Date: 99 Foo 2023\n\nThe gate was shut.\n", "The gate"),
    ],
)  # fmt: skip
def test_a_broken_mail_is_read_as_far_as_it_goes(data, words):
    assert words in read_mail(data).documents[0].text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (HEAD + b"\n\n", "without text"),
        (HEAD + b"Content-Type: image/png\n\n\x89PNG\r\n\x1a\n1", "without text: attachment 1 "),
        (HEAD + b"\n" + b"a\n" * 500_000, "that is too many"),
        (HEAD + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)), "too"),
        (HEAD + b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nStatus: 5\n\n--b--\n", "notice of the mail system"),
    ],
)  # fmt: skip
def test_a_mail_that_cannot_be_read_is_one_clear_line(data, why):
    with pytest.raises(UnreadableDocument) as caught:
        read_mail(data)
    assert why in caught.value.why
    assert "\n" not in caught.value.why


@pytest.mark.parametrize(
    "text",
    [
        "Title: Gate shut\nDate: 3 May 2018\nSource: Wire\n\nThe gate was shut.",
        "From: the front\n\nThe gate was shut.",
        "From the front: the gate was shut.\nTo be read.\n",
    ],
)
def test_header_lines_of_a_text_make_no_mail(text):
    assert not is_mail(text.encode())


def test_header_fields_are_read():
    assert sender_name("Salem Ba <s@x.example>") == "Salem Ba"
    assert sender_name("<s@x.example>") == "s@x.example"
    assert sender_name("") is None
    assert subject_title("RE: Fwd: AW: Road") == "Road"
    assert subject_title("Re:") is None
    assert read_mail_date("Sun, 05 Mar 2023 01:15:00 +0300") == "2023-03-04"
    assert read_mail_date("05 Mar 2023 01:15:00 -0000") == "2023-03-05"
    assert read_mail_date("no date") is None
    assert read_mail_date("Fri, 31 Dec 9999 23:59:00 -1200") is None

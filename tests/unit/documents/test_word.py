"""A Word file gives its paragraphs by their styles; a hostile one costs one line."""

import io
import zipfile
from datetime import UTC, date, datetime

import docx
import pytest

from landbridge.documents.read import read_all
from landbridge.model.errors import UnreadableDocument

FETCHED = datetime(2026, 1, 1, tzinfo=UTC)
MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def report():
    document = docx.Document()
    document.core_properties.title = "Weekly road note"
    document.core_properties.author = "Rana Haddad; admin"
    document.core_properties.modified = datetime(2023, 3, 8)  # noqa: DTZ001 - Word keeps no zone
    document.add_heading("Weekly road note", 0)
    document.add_paragraph(
        "The Wadiah crossing was shut to travellers on Sunday, the border guard said, but lorries passed."
    )
    document.add_heading("Roads", 1)
    document.add_paragraph("The road behind it was open.")
    document.add_paragraph("Lorries at Wadiah", style="Caption")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("Crossing", "State", "Wadiah", "closed"), strict=True):
        cell.text = words
    return document


GOOD = saved(report())


def changed(changes=(), *, extra=()):
    """The good archive with some of its files changed and others added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(GOOD)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            change = dict(changes).get(name, bytes)
            new.writestr(name, change(old.read(name)))
        for name, text in extra:
            new.writestr(name, text)
    return out.getvalue()


def changed_main(change):
    return changed({MAIN: change})


def body(xml):
    """A change that puts markup at the beginning of the document's body."""
    return lambda text: text.replace(b"<w:body>", b"<w:body>" + xml, 1)


def read_word(data):
    return read_all(data, path="note.docx", fetched=FETCHED).documents[0]


def refusal(data):
    with pytest.raises(UnreadableDocument) as caught:
        read_word(data)
    return caught.value.why


def test_styles_tell_headings_captions_and_text(parts):
    document = read_word(GOOD)
    assert document.title == "Weekly road note"
    assert parts(document, "headline") == ["Weekly road note", "Roads"]
    assert parts(document, "caption") == ["Lorries at Wadiah"]
    assert parts(document, "body")[-2:] == ["Crossing State", "Wadiah closed"]
    assert document.media_type.endswith("wordprocessingml.document")


def test_properties_give_authors_with_two_names_and_the_last_change():
    document = read_word(GOOD)
    assert document.authors == ("Rana Haddad",)
    assert document.published.interval.start == date(2023, 3, 8)


def test_a_title_that_does_not_stand_in_the_text_is_not_believed():
    document = docx.Document()
    document.core_properties.title = "Template 7"
    document.add_paragraph(
        "The gate was shut on Monday, the governor said to the drivers who waited there."
    )
    assert read_word(saved(document)).title is None


def test_inserted_text_is_kept_and_deleted_text_is_not():
    run = b"<w:r><w:t>%s</w:t></w:r>"
    xml = (
        b"<w:p>"
        + run % b"The gate "
        + b"<w:ins>"
        + run % b"is shut"
        + b"</w:ins><w:del><w:r><w:delText>is open</w:delText></w:r></w:del></w:p>"
    )
    text = read_word(changed_main(body(xml))).text
    assert "The gate is shut" in text
    assert "open</" not in text
    assert "is open" not in text


def test_a_text_box_is_read_once():
    inner = b"<w:txbxContent><w:p><w:r><w:t>Boxed words</w:t></w:r></w:p></w:txbxContent>"
    space = b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    xml = (
        b"<w:p><w:r><mc:AlternateContent "
        + space
        + b"><mc:Choice Requires='wps'>"
        + inner
        + b"</mc:Choice><mc:Fallback>"
        + inner
        + b"</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert read_word(changed_main(body(xml))).text.count("Boxed words") == 1


def test_a_digest_in_a_word_file_is_parted():
    document = docx.Document()
    for place, day in (("Wadiah", 5), ("Shahn", 6)):
        document.add_heading(f"{place} crossing shut", 1)
        document.add_paragraph(f"{day} March 2023")
        document.add_paragraph(
            f"The {place} crossing was shut to travellers on Sunday, the border guard there said, but lorries with food passed."
        )
        document.add_paragraph(
            f"Drivers at {place} said that the queue had forty lorries in the morning and twice as many in the evening of the day."
        )
    found = read_all(saved(document), path="digest.docx", fetched=FETCHED).documents
    assert [d.published.interval.start for d in found] == [date(2023, 3, 5), date(2023, 3, 6)]


def test_entities_are_not_resolved():
    kind = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "lol">]><w:document'
    data = changed_main(
        lambda text: text.replace(b"<w:document", kind, 1).replace(
            b"The Wadiah", b"The &a;&b;Wadiah"
        )
    )
    assert "lol" not in read_word(data).text


def test_relations_to_other_places_are_not_followed():
    relation = b'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:1/t.dotm" TargetMode="External"/></Relationships>'
    data = changed({RELATIONS: lambda text: text.replace(b"</Relationships>", relation)})
    assert "Wadiah" in read_word(data).text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (GOOD[: len(GOOD) // 2], "damaged"),
        (GOOD[:-40], "damaged"),
        (changed_main(lambda _: b"<w:document"), "damaged"),
        (changed_main(body(b"<w:sdt><w:sdtContent>" * 3_000)), "damaged"),
        (changed_main(lambda text: text.replace(b"The Wadiah", b"gate " * 6_000_000)), "unpack to"),
        (changed(extra=[("word/media/a.png", bytes(90_000_000))]), "unpack to"),
        (changed(extra=[(f"x/{n}", b"") for n in range(3_000)]), "files that unpack"),
        (changed_main(body(b"<w:p><w:r><w:t>A b.</w:t></w:r></w:p>" * 60_000)), "want a report of at most"),
        (changed_main(lambda text: text[: text.index(b"<w:body>")] + b"<w:body/></w:document>"), "no words"),
    ],
    ids=["cut", "tail", "broken", "deep", "bomb", "picture", "files", "book", "empty"],
)  # fmt: skip
def test_a_bad_word_file_is_one_clear_line(data, why):
    said = refusal(data)
    assert why in said
    assert "\n" not in said


def test_another_archive_is_no_word_file():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("sheet.xml", "<x/>")
    assert "other than Word" in refusal(out.getvalue())

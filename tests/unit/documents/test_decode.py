import pytest
from hypothesis import given
from hypothesis import strategies as st

from landbridge.documents.decode import decode
from landbridge.documents.media import refuse_known_binary, text_type
from landbridge.documents.page import MAX_BLOCK, MAX_LINES, Paragraph, assemble
from landbridge.documents.plain import read_plain
from landbridge.model.errors import UnreadableDocument

SAMPLES = {
    "cp1256": "قال متحدث باسم إدارة معبر باب الهوى إن أربع عشرة شاحنة عبرت يوم الأحد. وأضاف أن الطريق مفتوح.",
    "cp1251": "Пограничный переход закрыт с утра, сообщил представитель администрации. Грузовики ждут.",
    "cp1252": "Le poste-frontière a été fermé à l’aube, a déclaré un porte-parole. Les camions attendent.",
    "cp1254": "Sınır kapısı sabah kapatıldı, dedi valilik sözcüsü. Kamyonlar kapıda bekliyor, şoförler de.",
    "cp1255": "מעבר רפיח נסגר הבוקר, אמר דובר הרשות. משאיות ממתינות ליד המעבר מאז יום ראשון.",
    "koi8_r": "Пограничный переход закрыт с утра, сообщил представитель администрации. Грузовики ждут.",
    "utf-16": "The gate is shut — “for now”, he said.",
    "utf-8-sig": "The gate is shut — “for now”, he said.",
    "utf-32": "The gate is shut.",
}


@pytest.mark.parametrize("encoding", SAMPLES)
def test_text_in_any_common_encoding_comes_out_whole(encoding):
    assert decode(SAMPLES[encoding].encode(encoding)) == SAMPLES[encoding]


def test_a_declared_encoding_is_believed():
    page = f'<html><meta charset="windows-1256"><p>{SAMPLES["cp1256"]}'
    assert SAMPLES["cp1256"] in decode(page.encode("cp1256"))


@pytest.mark.parametrize("declared", ["no-such-code", "ascii", "base64"])
def test_a_wrong_declaration_is_not_believed(declared):
    page = f'<html><meta charset="{declared}"><p>{SAMPLES["cp1251"] * 3}'
    assert SAMPLES["cp1251"] in decode(page.encode("cp1251"))


def test_a_stray_byte_does_not_make_utf8_something_else():
    text = "Das Tor bleibt geschlossen, sagte Müller über die Brücke. " * 50
    assert decode(text.encode() + b"\xff") == text + "\ufffd"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_clean_utf8_is_kept_letter_for_letter(text):
    kept = text.lstrip("\ufeff\u200b\u2060").replace("\u2028", "\n").replace("\u2029", "\n")
    assert decode(text.encode()).translate({0xFFFE: None, 0xFFFF: None}) == kept.translate(
        {0xFFFE: None, 0xFFFF: None}
    )


def test_newlines_are_one_character_and_controls_are_gone():
    assert (
        decode(b"a b c d\r\ne\rf\x0cg" + b" words" * 30 + b"\x07")
        == "a b c d\ne\nf\ng" + " words" * 30
    )


@pytest.mark.parametrize("data", [bytes(range(32)) * 20, b"\x00\x01\x02gate\x03" * 9])
def test_control_characters_make_binary_data(data):
    with pytest.raises(UnreadableDocument, match="binary"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "empty"), (b" \n\t\x00", "empty"), (b"PK\x03\x04abc", "ZIP"), (b"\x89PNG\r\n", "image"),
     (b"{\\rtf1 gate", "rich-text"), (b"\x7fELF", "program")],
)  # fmt: skip
def test_what_is_no_report_is_named(data, why):
    with pytest.raises(UnreadableDocument, match=why):
        refuse_known_binary(data)


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("<!DOCTYPE html><p>x", "text/html"),
        ("\n<!-- saved --><html>", "text/html"),
        ("<?xml version='1.0'?><html>", "text/html"),
        ("Words first <p>one</p><p>two</p><a>x</a>", "text/html"),
        ("The <b>gate</b> is shut", "text/plain"),
        ("< 3 lorries", "text/plain"),
        ("", "text/plain"),
    ],
)
def test_the_type_is_told_by_content(text, media_type):
    assert text_type(text) == media_type


def test_a_line_of_any_length_is_cut_into_blocks_that_lose_nothing():
    for word in ("gate ", "x"):
        text = word * 60_000
        blocks = read_plain(text).blocks
        assert all(block.end - block.start <= MAX_BLOCK for block in blocks)
        assert "".join(text[b.start : b.end] for b in blocks).replace(" ", "") == text.replace(
            " ", ""
        )


def test_a_book_is_refused_with_its_size():
    with pytest.raises(UnreadableDocument, match=r"60,001 lines"):
        read_plain("a\n" * 60_000)
    assert len(read_plain("a\n" * (MAX_LINES - 1)).blocks) == MAX_LINES - 1


@given(st.lists(st.text(alphabet="ab \n", max_size=20), max_size=8))
def test_assembled_blocks_are_the_paragraphs(paragraphs):
    page = assemble(Paragraph(words=words) for words in paragraphs)
    assert [page.text[b.start : b.end] for b in page.blocks] == [
        w.strip() for w in paragraphs if w.strip()
    ]

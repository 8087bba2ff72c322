import pytest

from landbridge.documents.language import find_language, language_code
from landbridge.lexicon.tables import table

BODY = "The army said that the gate at Torkham was shut to every lorry from the east of the town."


@pytest.mark.parametrize(
    ("page", "publisher"),
    [
        (f"# Publisher: Frontier Wire\n\nGate shut\n\n{BODY}", "Frontier Wire"),
        (f"Gate shut\n\n{BODY}\n\nSource » frontier-wire", "frontier-wire"),
        (f"Gate shut\n\n{BODY}\n\nWelcome to Frontier", "Frontier"),
        (f"Gate shut\n\n{BODY}\n\n© 2018 Frontier Wire. All rights reserved.", "Frontier Wire"),
        (f"Gate shut\n\n{BODY}\n\nWelcome to Frontier\n\nSource » frontier-wire", "frontier-wire"),
        (f"Gate shut\n\nPESHAWAR, May 4 (Frontier Wire) - {BODY}", "Frontier Wire"),
        (f"Gate shut\n\nPESHAWAR (May 4, 2017) - {BODY}", None),
        (f"Gate shut\n\n{BODY}", None),
        (f"Gate shut\nFrontier News\n4 May 2017\n\n{BODY}", "Frontier News"),
        (f"Frontier News\nGate shut\n4 May 2017\n\n{BODY}", "Frontier News"),
        (f"Gate shut\nBy Huda Nasser, Frontier News, 4 May 2017\n\n{BODY}", "Frontier News"),
        (f"Gate shut\nBy Huda Nasser for Radio Frontier\n\n{BODY}", "Radio Frontier"),
        (f"Frontier News Digest\n\nGate shut\n\nHill Wire, 4 May 2017\n\n{BODY}", "Hill Wire"),
        (f"Army Retakes Border Post\nGate Shut\n4 May 2017\n\n{BODY}", None),
        (f"Lorries cross again\nFrontier Now\n4 May 2017\n\n{BODY}", "Frontier Now"),
        (
            f"Lorries cross again, three weeks after guards shut the gate\nFrontier Dispatch\n4 May 2017\n\n{BODY}",
            "Frontier Dispatch",
        ),
        (f"Lorries cross again\nMohamed Sadiq\n4 May 2017\n\n{BODY}", None),
        (f"Lorries cross again\nNew York\n4 May 2017\n\n{BODY}", None),
        (f"Lorries cross again\nFrontier now\n4 May 2017\n\n{BODY}", None),
        ("Gate shut", None),
    ],
)
def test_the_outlet_is_read_off_the_page(read_page, page, publisher):
    assert read_page(page).publisher == publisher


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Huda Nasser", ("Huda Nasser",)),
        ("By Huda Nasser and Omar Aziz", ("Huda Nasser", "Omar Aziz")),
        ("By Huda Nasser, Frontier Wire News", ("Huda Nasser",)),
        ("By Huda Nasser | 4 May 2017", ("Huda Nasser",)),
        ("By staff", ()),
    ],
)
def test_authors_come_from_the_byline(read_page, byline, authors):
    assert read_page(f"Gate shut\n\n{byline}\n\n{BODY}").authors == authors


def test_a_header_is_metadata_and_no_part_of_the_article(read_page, parts):
    page = read_page(
        "# Source: https://wire.example/1\n# Basis: public reports\n# a free remark\n"
        f"# Language: fr\nAuthor: Huda Nasser; Omar Aziz\n\nGate shut\n\n{BODY}"
    )
    assert page.url == "https://wire.example/1"
    assert page.publisher is None
    assert page.authors == ("Huda Nasser", "Omar Aziz")
    assert page.language == "en"
    assert len(parts(page, "furniture")) == 5
    assert page.title == "Gate shut"


def test_a_heading_marked_with_a_hash_is_no_header(read_page, parts):
    assert parts(read_page(f"# Gate shut\n\n{BODY}"), "headline") == ["# Gate shut"]


def test_a_title_of_the_header_that_is_not_on_the_page_is_kept(read_page, parts):
    page = read_page(f"Title: Gate shut\n\nHome\n\nGate Shut\n\n{BODY}")
    assert page.title == "Gate shut"
    assert parts(page, "headline") == ["Gate Shut"]


@pytest.mark.parametrize("row", table("stop_words"), ids=lambda row: row["language"])
def test_every_language_knows_its_example(row):
    assert find_language(row["example"]) in {row["language"], None}
    assert find_language(f"{row['words'].replace('|', ' ')} {row['example']}") == row["language"]


@pytest.mark.parametrize(
    "text", ["", "Goris", "Goris Kapan Sisian Meghri Ijevan Vayk", "1 2 3 4 5 6"]
)
def test_an_unsure_language_is_none(text):
    assert find_language(text) is None


@pytest.mark.parametrize(
    ("stated", "code"), [("en-GB", "en"), ("eng", "en"), ("xyz", None), ("", None), (None, None)]
)
def test_a_stated_language_becomes_a_code(stated, code):
    assert language_code(stated) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("El paso fronterizo fue cerrado por el ejército el lunes, según dijo el gobernador.", "es"),
        ("A passagem foi fechada pelo exército, disse o governador, e não há data para uma nova via.", "pt"),
        ("Punctul de frontieră a fost închis de armată, a spus guvernatorul, la ora zece, la podul de peste râu.", "und-Latn"),
        ("Границата беше затворена от армията, каза губернаторът, и не е отваряна след това.", "bg"),
        ("არმიამ ორშაბათს სასაზღვრო პუნქტი დახურა.", "ka"),
        ("بند", "und-Arab"),
        ("Kassala, Gedaref, Port Sudan, Atbara, Khartoum: none.", None),
    ],
)  # fmt: skip
def test_a_language_is_told_by_words_then_by_script(text, code):
    assert find_language(text) == code


def test_a_lone_outlets_name_above_the_headline_is_no_title(read_page):
    assert read_page(f"Frontier News\nGate shut\n4 May 2017\n\n{BODY}").title == "Gate shut"


def test_an_outlets_name_that_is_the_only_heading_stays_the_title(read_page):
    assert read_page(f"Frontier News\n\n{BODY}").title == "Frontier News"

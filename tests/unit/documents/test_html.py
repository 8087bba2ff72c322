import sys
from datetime import date

import pytest

HEAD = """<!DOCTYPE html><html lang="en"><head><title>Trucks return to Bab al-Hawa - Idlib Wire</title>
<meta property="og:site_name" content="Idlib Wire"><meta name="author" content="Huda Nasser">
<meta property="article:published_time" content="2021-07-12T00:30:00+03:00">
<link rel="canonical" href="https://idlib.example/a/1"><script>var x = "<p>no text</p>";</script></head>"""

FULL = (
    HEAD
    + """<body><header><div>Thursday, 5 March 2020</div><nav><a href=/>Home</a></nav></header>
<article><h1>Trucks return to Bab al-Hawa</h1><p class=byline>By Huda Nasser</p>
<figure><img src=a.jpg><figcaption>Trucks wait at the gate on 11 July 2021.</figcaption></figure>
<p>Fourteen aid lorries passed the Bab al-Hawa crossing on Sunday, said a spokesman there.</p>
<div class="box"><h3>Sign up for our newsletter</h3><p>Get our reports in your inbox.</p></div>
<p>The road behind it was <b>open</b> to <a href=x>traffic</a>.</p><p>He denied it.</p>
<h2>What comes next</h2><p>The council's mandate ends in a year.</p>
<ul><li>Flour: 14 lorries</li></ul><table><tr><td>Fuel</td><td>none</td></tr></table>
<p style="display: none">Hidden words that nobody sees on this page of the wire.</p></article>
<aside><h3>You may be interested</h3><p>A second story about Rafah that is long enough to look like
text, and was published elsewhere.</p></aside>
<section><p><a href=1>Floods in Derna cut the coast road.</a></p></section>
<footer>© 2021 Idlib Wire</footer></body></html>"""
)

BARE = """<html><head><title>Lachin road shut</title></head><body><p>March 27 2023</p>
<p>The road between Goris and Stepanakert was shut on Monday, Armenian officials in Goris said.</p>
<p>Azerbaijan denies that it closed the road. The Red Cross passed the Hakari bridge at noon.</p>
<p>Welcome to Road Watch</p><p>Already a subscriber? Sign in</p>
<p>Grain leaves Odesa again</p><p>Aug. 19 2023</p>
<p>Two ships with maize left Odesa on Tuesday for Lebanon under the deal signed in Istanbul.</p>
</body></html>"""


def test_a_news_page_gives_its_article_in_order(read_page, parts):
    page = read_page(FULL)
    assert parts(page, "headline") == ["Trucks return to Bab al-Hawa", "What comes next"]
    assert parts(page, "body")[1:] == [
        "The road behind it was open to traffic.",
        "He denied it.",
        "The council's mandate ends in a year.",
        "Flour: 14 lorries",
        "Fuel none",
    ]
    assert parts(page, "caption") == ["Trucks wait at the gate on 11 July 2021."]
    assert page.media_type == "text/html"


def test_what_is_not_the_article_is_kept_as_furniture(read_page, parts):
    furniture = " ".join(parts(read_page(FULL), "furniture"))
    assert "Rafah" in furniture
    assert "Derna" in furniture
    assert "© 2021 Idlib Wire" in furniture


def test_scripts_and_hidden_text_are_not_text(read_page):
    assert "no text" not in read_page(FULL).text
    assert "Hidden words" not in read_page(FULL).text


def test_metadata_is_read_from_the_page(read_page):
    page = read_page(FULL)
    assert (page.publisher, page.authors) == ("Idlib Wire", ("Huda Nasser",))
    assert (page.title, page.url) == ("Trucks return to Bab al-Hawa", "https://idlib.example/a/1")
    assert page.published.basis.value == "metadata"
    assert page.published.interval.start == date(2021, 7, 12)


def test_a_bare_page_ends_where_its_sign_in_box_begins(read_page, parts):
    page = read_page(BARE)
    assert parts(page, "headline") == ["Lachin road shut"]
    assert len(parts(page, "body")) == 2
    assert page.publisher == "Road Watch"
    assert page.published.interval.start == date(2023, 3, 27)


def test_external_and_nested_entities_stay_unresolved(read_page):
    page = read_page(
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">'
        '<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><html><body>'
        "<p>The gate at Rafah is shut &a; and &c; said the spokesman on Monday.</p></body></html>"
    )
    assert "root:" not in page.text
    assert "bbbb" not in page.text
    assert "The gate at Rafah is shut" in page.text


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@graph":[{"datePublished":"2022-08-09T10:00Z"}]}</script>',
        '<script type="application/ld+json">[{"datePublished":"2022-08-09"}]</script>',
        '<meta name="DC.date" content="2022-08-09"><meta name="date" content="2024-01-01">',
        '<time itemprop="datePublished" datetime="2022-08-09">today</time>',
        '<script type="application/ld+json">{broken</script><time pubdate>9 August 2022</time>',
    ],
)
def test_the_date_of_publication_is_read_where_the_page_declares_it(read_page, head):
    page = read_page(
        f"<html><body>{head}<h1>Bridge hit</h1><p>Rockets hit it, she said.</p></body>"
    )
    assert page.published.interval.start == date(2022, 8, 9)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2022-08-09">',
        '<script type="application/ld+json">{"dateModified":"2022-08-09","datePublished":7}</script>',
        '<time datetime="2022-08-09">x</time>',
        '<link rel="canonical" href="https://wire.example/2022/08/09/bridge">',
    ],
)
def test_other_dates_of_a_page_are_not_its_publication(read_page, head):
    page = read_page(
        f"<html><body>{head}<h1>Bridge hit</h1><p>Rockets hit it, she said.</p></body>"
    )
    assert page.published is None


@pytest.mark.parametrize("tag", ["<div>", "<span>"])
def test_a_page_too_deep_for_a_tree_keeps_its_text(read_page, parts, tag):
    page = read_page("<html><style>p {}</style>" + tag * 20_000 + "The gate is shut, he said.")
    assert parts(page, "body") == ["The gate is shut, he said."]


def test_a_page_of_too_many_tags_keeps_its_text(read_page):
    page = read_page("<html><p>The gate is shut &amp; dark." + "<b></b>" * 101_000)
    assert page.text == "The gate is shut & dark."


def test_a_page_too_large_for_trafilatura_is_left_to_our_rules(read_page, parts, monkeypatch):
    read_page("<p>load the reader</p>")
    monkeypatch.setattr(sys.modules["landbridge.documents.html"], "MAX_ELEMENTS", 30)
    rows = "<p>The gate at Rafah was shut on 4 May 2020, he said.</p>" * 31
    page = read_page(f"<html><article><h1>Gate</h1>{rows}</article></html>")
    assert len(parts(page, "body")) == 31

from datetime import date

import pytest

from landbridge.documents.cohesion import is_own, names
from landbridge.documents.furniture import furniture, is_caption
from landbridge.lexicon.tables import table

NEWSLETTER_IN_THE_MIDDLE = """# Publisher: Idlib Wire
# Date: 12 July 2021
# URL: https://idlib.example/a/1
# Author: Huda Nasser

Home | News | Contact
Aid lorries pass Bab al-Hawa for the first time in a week
By Huda Nasser
12 July 2021

IDLIB, July 11 (Idlib Wire) - Fourteen lorries loaded with flour passed the Bab al-Hawa crossing on Sunday, a spokesman for the crossing authority said.

Advertisement

The road from Sarmada to Idlib city was open, but drivers said the queue at the Turkish side in Cilvegozu was long.

Sign up for our weekly newsletter
Get the day's border news in your inbox

The mandate of the United Nations in Bab al-Hawa ends on 10 July 2022, diplomats said.

Read more: Karkamis gate shut for third day

“We cannot plan for more than a month,” an aid worker in Sarmada said.

Share | Tweet | Email

Related stories
Karkamis gate shut for third day
Fuel prices rise in Afrin
Jarablus council elects new head

© 2021 Idlib Wire. All rights reserved.
"""

SECOND_ARTICLE_BELOW = """Rafah gate stays shut as talks drag on

Cairo Border Desk
Published: 3 March 2024 10:15 GMT | Updated: 4 March 2024

The Rafah crossing between Egypt and Gaza stayed shut on Sunday, three Egyptian security sources told Cairo Border Desk.

Hundreds of lorries with food wait in al-Arish. The Egyptian Red Crescent says that some have stood there for twenty days.

You may be interested in
Kerem Shalom takes fewer lorries

Israel says that it inspects two hundred lorries a day at Kerem Shalom. Egypt says that the number is below eighty, and that the Egyptian Red Crescent has lists to show it.

An Israeli official in Gaza denied that the crossing at Rafah had been hit on Friday.

What the truce text says
Under the draft, Rafah would open on 10 March 2024 for the wounded.

Tags: Rafah, Egypt, Gaza

Floods cut the coast road in Derna
2 March 2024
Heavy rain in eastern Libya cut the coast road at Derna, the council there said, and buses were sent round by the desert track to Tobruk.
"""

BRIEF_WITH_SUBHEADINGS = """Caucasus Road Watch - weekly brief no. 31

Week of 12-18 June 2023

Lachin corridor
The corridor between Goris and Stepanakert remained closed to all but the Red Cross, and from 15 June to the Red Cross as well (Civilnet, June 15, 2023; Azertac, June 16, 2023).
Azerbaijan's border service said the closure followed shots fired at the Hakari bridge.

Outlook
A reopening before 1 July is unlikely in our view.

About us | Contact | Privacy policy
"""

TEASER_BELOW = """Ferry bridge over the Dnipro hit again

KHERSON, 9 August (Steppe Agency) — Rockets hit the Antonivka bridge for the third time in two weeks, a spokeswoman for the southern command said on 9 August 2022.

Heavy vehicles have not crossed since 27 July 2022, she said. Pontoons are used at night.

Related

Grain ships leave Odesa
Two ships loaded with maize left Odesa on Tuesday for Lebanon and Turkey under the deal signed in Istanbul in July.

Sign in to comment
"""

SIGN_IN_ABOVE = """We use cookies to make this site work
Accept all
Subscribe
Welcome to Sahel Report
Already a subscriber? Log in

Trucks held at the Labbezanga post
Sahel Report | 4 May 2022

Traders in Ansongo say that soldiers at the Labbezanga post hold every truck that comes from Niger until a fee is paid.

Photo: trucks wait near Labbezanga on 3 May

The governor of Gao denies it.

Read more at Sahel Report
Comments (14)
Great work by the desk there, thank you for telling us what goes on at the post in Labbezanga.
"""

PAYWALL_IN_THE_MIDDLE = """Truckers shun the Torkham gate

Peshawar Post, Jan. 9, 2023

Drivers who carry cement from Peshawar to Jalalabad have begun to shun the Torkham gate, where Taliban guards closed one of two lanes in December.

Already a subscriber? Sign in

Instead they drive to Kharlachi in Kurram district, the chamber of commerce in Peshawar said.

The Kharlachi road is longer by ninety kilometres. Taliban guards there let most lorries pass within an hour, said two drivers from Jalalabad.

A customs officer at Torkham said that both lanes would be open again by February and that Peshawar traders had been told so.

Filed under: Torkham, trade
"""

WRAPPED_MAIL = """ZAPORIZHZHIA CONVOY TURNED BACK

Date: 2 September 2022

A column of about thirty private cars that left Melitopol for
Zaporizhzhia was turned back at the Vasylivka checkpoint on Friday,
the regional administration said.

The checkpoint had let some two hundred cars pass the day before.
No reason was given. Volunteers in Zaporizhzhia said that people
slept in their cars along the road.

--
Steppe Agency
"""

ARABIC = """إغلاق معبر باب السلامة ليوم ثالث

9 تموز 2021

قال متحدث باسم إدارة معبر باب السلامة إن المعبر ما زال مغلقا أمام الشاحنات منذ يوم الأحد بسبب أعمال الصيانة على الطريق.

وأضاف أن المنظمات الإنسانية تستخدم طريقا بديلا يمر عبر مدينة أعزاز إلى أن تنتهي الأعمال.

اقرأ أيضا
ارتفاع أسعار الوقود في عفرين

جميع الحقوق محفوظة
"""

WELCOME_IN_PROSE = """A day at the gate

Welcome to Torkham. The town lives on the gate, and the gate has been shut for two weeks, says the head of the bazaar.

Shopkeepers wait for the lorries. Nobody knows when they come.
"""


def test_an_article_goes_on_below_a_newsletter_box(read_page, parts):
    page = read_page(NEWSLETTER_IN_THE_MIDDLE)
    body = parts(page, "body")
    assert len(body) == 4
    assert body[-1].startswith("“We cannot plan")
    assert parts(page, "headline") == ["Aid lorries pass Bab al-Hawa for the first time in a week"]
    assert "Jarablus council elects new head" in parts(page, "furniture")


def test_an_article_goes_on_below_another_storys_heading_when_its_names_do(read_page, parts):
    page = read_page(SECOND_ARTICLE_BELOW)
    body = parts(page, "body")
    assert any(words.startswith("An Israeli official") for words in body)
    assert "What the truce text says" in parts(page, "headline")
    assert "Kerem Shalom takes fewer lorries" in parts(page, "furniture")


def test_a_second_article_and_its_date_are_furniture(read_page, parts):
    page = read_page(SECOND_ARTICLE_BELOW)
    assert not any("Derna" in words for words in parts(page, "body") + parts(page, "headline"))
    assert page.published.interval.start == date(2024, 3, 3)


def test_subheadings_are_headlines(read_page, parts):
    page = read_page(BRIEF_WITH_SUBHEADINGS)
    assert {"Lachin corridor", "Outlook"} <= set(parts(page, "headline"))
    assert parts(page, "body")[-1].startswith("A reopening")
    assert parts(page, "furniture") == ["About us | Contact | Privacy policy"]


def test_a_teaser_below_a_related_line_is_furniture(read_page, parts):
    page = read_page(TEASER_BELOW)
    assert not any("Odesa" in words for words in parts(page, "body"))
    assert page.publisher == "Steppe Agency"


def test_a_sign_in_box_above_the_article_does_not_end_it(read_page, parts):
    page = read_page(SIGN_IN_ABOVE)
    assert parts(page, "body")[-1] == "The governor of Gao denies it."
    assert parts(page, "caption") == ["Photo: trucks wait near Labbezanga on 3 May"]
    assert page.title == "Trucks held at the Labbezanga post"
    assert page.publisher == "Sahel Report"


def test_a_reader_comment_below_the_article_is_furniture(read_page, parts):
    assert parts(read_page(SIGN_IN_ABOVE), "furniture")[-1].startswith("Great work")


def test_several_own_paragraphs_outlive_a_paywall_line(read_page, parts):
    body = parts(read_page(PAYWALL_IN_THE_MIDDLE), "body")
    assert len(body) == 4
    assert body[-1].startswith("A customs officer")


def test_wrapped_lines_make_one_paragraph(read_page, parts):
    page = read_page(WRAPPED_MAIL)
    assert [words.count("\n") for words in parts(page, "body")] == [2, 2]
    assert page.title == "ZAPORIZHZHIA CONVOY TURNED BACK"


def test_an_arabic_page_is_told_apart_too(read_page, parts):
    page = read_page(ARABIC)
    assert len(parts(page, "body")) == 2
    assert len(parts(page, "furniture")) == 4
    assert page.language == "ar"
    assert page.published.interval.start == date(2021, 7, 9)


def test_a_sentence_that_begins_like_furniture_stays_in_the_article(read_page, parts):
    assert len(parts(read_page(WELCOME_IN_PROSE), "body")) == 2


def test_a_page_of_short_lines_is_not_lost(read_page, parts):
    assert parts(read_page("Gate shut.\nHe said so.\n"), "body") == ["Gate shut.", "He said so."]


def test_a_date_below_the_last_paragraph_is_no_heading(read_page, parts):
    page = read_page(
        "Gate shut at Torkham\n\n"
        "The Torkham gate was shut for lorries on Monday, two customs officers there said.\n\n"
        "Published on 9 January 2023\n"
    )
    assert parts(page, "headline") == ["Gate shut at Torkham"]
    assert page.published.basis.value == "text"
    assert page.published.interval.start == date(2023, 1, 9)


@pytest.mark.parametrize("row", table("furniture"), ids=lambda row: row["example"])
def test_every_furniture_row_knows_its_example(row):
    found = furniture(row["example"])
    assert found is not None
    assert found.reach.value == row["reach"]


@pytest.mark.parametrize("row", table("captions"), ids=lambda row: row["example"])
def test_every_caption_row_knows_its_example(row):
    assert is_caption(row["example"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Already a dozen trucks have crossed, he said.",
        "Back to the road: what drivers say about the gate",
        "For access to the crossing drivers pay a fee of forty dollars.",
        "Register offices in Goris were shut on Monday.",
        "Share of lorries that crossed in May: 40 percent",
        "Support for the militia in the town is weak.",
        "Next post on the road is the Hakari bridge.",
        "The source said that the Tags bridge was hit.",
        "Commenting on the strike, the minister denied it.",
        "Read in full at the court, the ruling closes the gate.",
        "x" * 400,
    ],
)
def test_sentences_of_an_article_are_not_furniture(sentence):
    assert furniture(sentence) is None


def test_a_passage_is_own_when_the_article_has_its_names():
    article = [
        "The army holds Goris. Traders in Goris and Kapan say that Azerbaijan shut the road."
    ]
    assert is_own(["Yesterday in Goris and Kapan nothing moved."], article)
    assert not is_own(["Yesterday in Odesa and Izmail nothing moved, said Goris."], article)
    assert not is_own(["nothing moved"], article)


def test_in_scripts_without_capitals_long_words_are_names():
    assert names(["المعبر مغلق من"]) == {"المعبر"}

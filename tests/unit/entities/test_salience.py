"""Bare phrases mean what paragraph and document speak of, and are left open when nothing decides."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from landbridge.entities.resolve import resolve
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import (
    Argument,
    Certainty,
    Claim,
    ClaimKind,
    Evidence,
    Mention,
    Modality,
    Polarity,
    SourceKind,
    Step,
    Where,
)
from landbridge.model.document import Document, Section, SectionKind
from landbridge.model.entity import Resolution

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def document(title: str | None, *paragraphs: str) -> Document:
    text = "\n\n".join(([title] if title else []) + list(paragraphs))
    edge = len(title) if title else 0
    sections = [Section(kind=SectionKind.HEADLINE, start=0, end=edge)] if title else []
    begin = edge + 2 if title else 0
    sections.append(Section(kind=SectionKind.BODY, start=begin, end=len(text)))
    return Document(
        id="e" * 64, text=text, sections=tuple(sections), path=None, url=None, publisher="Gazette",
        title=title, authors=(), language="en", published=None, fetched=NOW, media_type="text/plain",
    )  # fmt: skip


def claim(report: Document, sentence: str, *, role: str = "subject", words: str = "") -> Claim:
    start = report.text.index(sentence)
    at = report.text.index(words, start) if words else start
    mention = Mention(text=words or sentence, start=at, end=at + len(words or sentence))
    return Claim(
        document=report.id, quote=sentence, start=start, end=start + len(sentence),
        kind=ClaimKind.STATUS, type="open", arguments=(Argument(role=role, mention=mention),),
        quantities=(), when=None, where=None, polarity=Polarity.AFFIRMED,
        modality=Modality.HAPPENED, certainty=Certainty(words=(), low=0.9, high=1.0),
        evidence=Evidence.NONE_GIVEN,
        chain=(Step(source=Mention(text="Gazette"), kind=SourceKind.OUTLET),),
        extractor="test", recorded=NOW,
    )  # fmt: skip


def answer(
    report: Document,
    sentence: str,
    words: str,
    *,
    role: str = "subject",
    antecedent: str | None = None,
) -> Resolution:
    """Return the decision on words in a sentence of a report."""
    one = claim(report, sentence, role=role, words=words)
    told = replace(one.arguments[0].mention, antecedent=antecedent)
    one = replace(one, arguments=(Argument(role=role, mention=told),))
    found = resolve([one], document=report, gazetteer=gazetteer())
    (mention,) = (a.mention for a in found.claims[0].arguments)
    (said,) = (r for r in found.resolutions if r.text == mention.name)
    assert said.entity == mention.entity
    return said


MEANT = [
    # the paragraph names it, the document is about it
    (
        ("Rafah gate reopens", "Trucks waited at the Rafah crossing. Then the gate was opened."),
        ("Then the gate was opened.", "the gate"),
        "crossing:rafah-crossing",
    ),
    # the headline's town, though the paragraph names a capital where a source sits
    (
        ("Fighting nears Goma", "A diplomatic source in Kinshasa was cautious. Rebels hold every road into the town."),
        ("Rebels hold every road into the town.", "the town"),
        "place:goma",
    ),
    # the ends of a road are no towns spoken of
    (
        ("Bakhmut under fire", "The lorries drove from Kherson to Zaporizhzhia. Shells fell on the town."),
        ("Shells fell on the town.", "the town"),
        "place:bakhmut",
    ),
    # the paragraph calls another one a town, and so does decide
    (
        ("Goma waits", "Far to the south lies the town of Uvira. Residents of the town fled."),
        ("Residents of the town fled.", "the town"),
        "place:uvira",
    ),
    # the paragraph names a side of the crossing, the document another of its sides
    (
        ("Adre crossing stays open", "Convoys queue in Adre. The crossing closes at night."),
        ("The crossing closes at night.", "The crossing"),
        "crossing:adre-crossing",
    ),
    # an earlier bare phrase was read, and carries on
    (
        (None, "Torkham was quiet. The closed gate stood empty.", "Officials said the crossing may reopen soon."),
        ("Officials said the crossing may reopen soon.", "the crossing"),
        "crossing:torkham-crossing",
    ),
    # where it stands follows behind the mention
    (
        ("Spin Boldak in the dark", "Police shut the border crossing at Chaman on Friday."),
        ("Police shut the border crossing at Chaman on Friday.", "the border crossing"),
        "crossing:chaman-spin-boldak",
    ),
    # a country's side of the crossing that the paragraph is about
    (
        ("Rafah shut", "The Rafah crossing is shut. Tanks stand on the Egyptian side of the border."),
        ("Tanks stand on the Egyptian side of the border.", "the Egyptian side of the border"),
        "provisional:area:side-eg-rafah-crossing",
    ),
    # the same in a paragraph that names no place
    (
        ("Rafah shut", "The Rafah crossing is shut.", "Tanks stand on the Egyptian side of the border."),
        ("Tanks stand on the Egyptian side of the border.", "the Egyptian side of the border"),
        "provisional:area:side-eg-rafah-crossing",
    ),
    # the area of two towns at one crossing
    (
        ("Two Moyales", "Traders left Nasib. Others waited at Jaber. Smugglers work in the area."),
        ("Smugglers work in the area.", "the area"),
        "provisional:area:area-jaber-town",
    ),
    # a crossing that no table has is spoken of as well
    (
        ("Trade at Torkham", "The Lubwera crossing was bombed. Later the gate was repaired."),
        ("Later the gate was repaired.", "the gate"),
        "provisional:crossing:lubwera",
    ),
    # back roads go round the crossing of the town named before
    (
        (None, "Troops drove the militia from the town of Bunagana. They use back roads in the area."),
        ("They use back roads in the area.", "back roads"),
        "provisional:road:bypass-bunagana-crossing",
    ),
]  # fmt: skip

OPEN = [
    # two crossings in one paragraph, and no headline
    (
        (None, "The Torkham crossing is shut and the Chaman crossing is not. Drivers say the gate is safe."),
        ("Drivers say the gate is safe.", "the gate"),
    ),
    # the paragraph's latest is not what the document is about
    (
        ("Fighting in Goma", "Goma was shelled. Goma burned.", "Trucks left Bukavu. Militias hold the town."),
        ("Militias hold the town.", "the town"),
    ),
    # named only as a government and a seat of talks
    (
        (None, "Damascus rejected the offer. Talks in Baghdad failed. The army entered the city."),
        ("The army entered the city.", "the city"),
    ),
    # the passage before called another one a crossing
    (
        ("Chaman trade", "Chaman lives on trade. The Torkham crossing is shut.", "Traders wait for the crossing."),
        ("Traders wait for the crossing.", "the crossing"),
    ),
    # another than the one spoken of
    (
        ("Rafah gate reopens", "The Rafah crossing opened. The other crossing stayed shut."),
        ("The other crossing stayed shut.", "The other crossing"),
    ),
    # a side of the border, far from any crossing named
    (
        ("Rafah shut", "The Rafah crossing is shut.", "Jets bombed Sirte, on the Egyptian side."),
        ("Jets bombed Sirte, on the Egyptian side.", "the Egyptian side"),
    ),
    # a town that no table has
    (
        ("Siege of Goma", "Rebels seized the town of Lubwera. Officials denied that the town had fallen."),
        ("Officials denied that the town had fallen.", "the town"),
    ),
    # a side without a crossing in its paragraph may be all the land beyond the border
    (
        ("Rafah shut", "The Rafah crossing is shut.", "The picture is clear on the Egyptian side."),
        ("The picture is clear on the Egyptian side.", "the Egyptian side"),
    ),
    # several villages
    (("Goma waits", "Goma waits. They took the villages."), ("They took the villages.", "the villages")),
    # a capital without its country
    ((None, "Juba is calm. Troops left the capital."), ("Troops left the capital.", "the capital")),
]  # fmt: skip


@pytest.mark.parametrize(("report", "asked", "wanted"), MEANT)
def test_a_bare_phrase_means_what_is_spoken_of(
    report: tuple[str | None, ...], asked: tuple[str, str], wanted: str
) -> None:
    said = answer(document(report[0], *map(str, report[1:])), *asked)
    assert said.entity == wanted
    assert said.score >= 0.5


@pytest.mark.parametrize(("report", "asked"), OPEN)
def test_a_bare_phrase_is_left_open_where_nothing_decides(
    report: tuple[str | None, ...], asked: tuple[str, str]
) -> None:
    said = answer(document(report[0], *map(str, report[1:])), *asked)
    assert said.entity is None
    assert said.reason


def test_a_refusal_names_its_candidates_nearest_first() -> None:
    (title, *rest), asked = OPEN[1]
    said = answer(document(title, *map(str, rest)), *asked)
    assert said.candidates == ("place:bukavu", "place:goma")
    assert "Bukavu" in said.reason
    assert "Goma" in said.reason


def test_an_antecedent_of_another_kind_is_not_believed() -> None:
    report = document("Rafah gate reopens", "The UN checkpoint fell. Trucks massed at the border.")
    said = answer(report, "Trucks massed at the border.", "the border", antecedent="UN checkpoint")
    assert said.entity is None


def test_it_as_a_place_is_no_country() -> None:
    report = document(None, "Kenya sent trucks. Militias are deployed around it.")
    one = claim(report, "Militias are deployed around it.", words="Militias")
    at = report.text.index("it.")
    where = Where(mention=Mention(text="it", start=at, end=at + 2, antecedent="Kenya"))
    found = resolve([replace(one, where=where)], document=report, gazetteer=gazetteer())
    assert found.claims[0].where is not None
    assert found.claims[0].where.mention.entity is None


def test_the_militia_is_the_group_whose_description_follows_its_name() -> None:
    report = document(
        None, "The Badr Organization, an Iraqi militia close to Iran, came. The militia left."
    )
    said = answer(
        report, "The militia left.", "The militia", antecedent="an Iraqi militia close to Iran"
    )
    assert said.entity == "actor:badr"
    text = "According to Al Jazeera, an Iraqi militia close to Iran came."
    alone = answer(document(None, text), text, "an Iraqi militia close to Iran")
    assert alone.entity is None


def test_the_group_is_no_state_army() -> None:
    text = "Fighters took the hill from the Syrian army. The group holds it."
    said = answer(document(None, text), text, "The group", antecedent="the Syrian army")
    assert said.entity is None


def test_words_that_break_off_inside_a_name_are_read_to_its_end() -> None:
    text = "The border post at al-Wadiah was open."
    said = answer(document(None, text), text, "The border post at al")
    assert said.entity == "crossing:al-wadiah-crossing"


def test_a_capital_without_a_government_in_the_tables_is_its_country() -> None:
    text = "Nairobi should open the gate."
    assert answer(document(None, text), text, "Nairobi", role="agent").entity == "country:ke"


def test_a_body_named_in_full_is_known_by_its_head_noun() -> None:
    text = "The Syrian Observatory for Human Rights counted ten. The Observatory saw more."
    assert answer(document(None, text), text, "The Observatory").entity == "outlet:sohr"
    bare = "The Observatory saw more."
    assert answer(document(None, bare), bare, "The Observatory").entity is None


def test_a_pair_of_actors_is_the_first_with_the_other_as_candidate() -> None:
    text = "The RSF and the Wagner Group hold the camp."
    said = answer(document(None, text), text, "The RSF and the Wagner Group", role="holder")
    assert said.entity == "actor:rsf-sd"
    assert said.candidates == ("actor:wagner",)


def test_a_capital_that_acts_is_its_government_and_a_place_elsewhere() -> None:
    text = "Baghdad should open the gate."
    assert (
        answer(document(None, text), text, "Baghdad", role="agent").entity == "actor:government-iq"
    )
    there = "Shells fell on Baghdad."
    assert answer(document(None, there), there, "Baghdad", role="target").entity == "place:baghdad"


def test_a_piece_of_a_longer_name_is_the_whole() -> None:
    text = "Eleven trucks used Bab al-Salama."
    assert answer(document(None, text), text, "Bab").entity == "crossing:bab-al-salama"


def lent(report: Document, sentence: str, words: str, place: str) -> str | None:
    """Return the entity of a place lent to a claim by an earlier sentence."""
    at = report.text.index(place)
    where = Where(mention=Mention(text=place, start=at, end=at + len(place)), relation="in context")
    one = replace(claim(report, sentence, words=words), where=where)
    found = resolve([one], document=report, gazetteer=gazetteer()).claims[0].where
    assert found is not None
    return found.mention.entity


def test_a_lent_place_is_taken_only_where_the_document_speaks_of_it() -> None:
    about = document("Siege of Goma", "Goma was shelled. Forty people died.")
    assert lent(about, "Forty people died.", "Forty people", "Goma") == "place:goma"
    aside = document("Siege of Goma", "Rebels sat south of Bukavu. Forty people died.")
    assert lent(aside, "Forty people died.", "Forty people", "Bukavu") is None
    other = document("Siege of Goma", "Goma starved.", "Bukavu was calm. Forty people died.")
    assert lent(other, "Forty people died.", "Forty people", "Bukavu") is None
    own = document(None, "Uvira was calm. Goma was shelled.")
    assert lent(own, "Goma was shelled.", "Goma", "Uvira") is None


def test_a_masthead_with_a_facility_word_is_no_facility() -> None:
    text = "Corridor Wire reports calm."
    one = claim(document(None, text), text, words="Corridor Wire")
    step = Step(source=Mention(text="Corridor Wire", start=0, end=13), kind=SourceKind.OUTLET)
    found = resolve(
        [replace(one, chain=(step,))], document=document(None, text), gazetteer=gazetteer()
    )
    assert found.claims[0].chain[0].source.entity is None


def test_a_place_of_a_claim_is_never_an_outlet() -> None:
    text = "His remarks were carried by SANA."
    at = text.index("SANA")
    where = Where(mention=Mention(text="SANA", start=at, end=at + 4))
    one = replace(claim(document(None, text), text, words="His remarks"), where=where)
    found = resolve([one], document=document(None, text), gazetteer=gazetteer()).claims[0].where
    assert found is not None
    assert found.mention.entity is None

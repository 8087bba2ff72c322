"""Resolving a document's claims fills mentions, keeps the unknown, and gives its reasons."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from landbridge.entities.resolve import ResolvedClaims, resolve
from landbridge.lexicon.gazetteer import gazetteer
from landbridge.model.claim import (
    Argument,
    Certainty,
    Citation,
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
from landbridge.model.entity import EntityKind

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def document(text: str, *, furniture: str = "") -> Document:
    whole = text + furniture
    sections = [Section(kind=SectionKind.BODY, start=0, end=len(text))]
    if furniture:
        sections.append(Section(kind=SectionKind.FURNITURE, start=len(text), end=len(whole)))
    return Document(
        id="d" * 64, text=whole, sections=tuple(sections), path=None, url=None, publisher="Gazette",
        title=None, authors=(), language="en", published=None, fetched=NOW, media_type="text/plain",
    )  # fmt: skip


def claim(
    text: str,
    *names: str,
    where: str | None = None,
    source: str = "Gazette",
    cites: tuple[str | None, ...] = (),
) -> Claim:
    def mention(name: str) -> Mention:
        at = text.find(name)
        return Mention(text=name, start=at, end=at + len(name)) if at >= 0 else Mention(text=name)

    citations = tuple(Citation(outlet=mention(c) if c else None, date=None) for c in cites)
    return Claim(
        document="d" * 64, quote=text, start=0, end=len(text), kind=ClaimKind.STATUS, type="open",
        arguments=tuple(Argument(role="subject", mention=mention(name)) for name in names),
        quantities=(), when=None, where=Where(mention=mention(where)) if where else None,
        polarity=Polarity.AFFIRMED, modality=Modality.HAPPENED,
        certainty=Certainty(words=(), low=0.9, high=1.0), evidence=Evidence.NONE_GIVEN,
        chain=(Step(source=mention(source), kind=SourceKind.OUTLET, citations=citations),),
        extractor="test", recorded=NOW,
    )  # fmt: skip


def resolved(text: str, *names: str, **more: object) -> ResolvedClaims:
    one = claim(text, *names, **more)  # type: ignore[arg-type]
    return resolve([one], document=document(text), gazetteer=gazetteer())


def entity(text: str, name: str, **more: object) -> str | None:
    return resolved(text, name, **more).claims[0].arguments[0].mention.entity


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("the Albukamal crossing", "crossing:albukamal-al-qaim"),
        ("the border crossing at al-Qaim", "crossing:albukamal-al-qaim"),
        ("the Albukamal-Al-Qaim crossing", "crossing:albukamal-al-qaim"),
        ("the city of Albukamal", "place:albukamal"),
        ("the Syrian town of Abu Kamal", "place:albukamal"),
        ("Palmyra city", "place:palmyra"),
        ("the Albukamal area", "provisional:area:area-albukamal"),
        ("the outskirts of the city of Albukamal", "provisional:area:outskirts-albukamal"),
        ("the Deir ez-Zor countryside", "provisional:area:countryside-deir-ez-zor"),
        ("the Kasindi crossing", "crossing:kasindi-mpondwe"),
        ("the Lubwera crossing", "provisional:crossing:lubwira"),
        ("Checkpoint 56", "provisional:checkpoint:checkpoint-56"),
        ("the Vardo-Kelm corridor", "provisional:corridor:vardu-kilm"),
        ("Qods Force commander Qassem Soleimani", "person:qassem-soleimani"),
        ("the commander of the Qods Force, Qassem Soleimani", "person:qassem-soleimani"),
        ("the militia leader, Qais al-Khazali", "person:qais-al-khazali"),
        ("a spokesman for the US Central Command", "provisional:office:spokesman-centcom"),
        ("a UN spokeswoman", "provisional:office:spokesman-un"),
        ("the Iraqi ambassador to Syria", "provisional:office:ambassador-iq-sy"),
        ("the Jordanian interior minister", "provisional:office:interior-minister-jo"),
        ("a senior US official", "provisional:office:official-us"),
        ("Qods Force commanders", "provisional:office:commander-qods-force"),
        ("a Hezbollah force", "actor:hezbollah"),
        ("fighters of the Badr Organization", "actor:badr"),
        ("Kataib Hizballah", "actor:kataib-hizballah"),
        ("the Iraqi Shiite militia Hezbollah Battalions", "actor:kataib-hizballah"),
        ("Katayib Hizbullah", "actor:kataib-hizballah"),
        ("the Iranians", "country:ir"),
        ("Iranian officers", "country:ir"),
        ("Iraqi militias", None),
        ("fighters in al-Hari", None),
        ("part of its forces", None),
        ("its operatives", None),
        ("the Syrian capital", "place:damascus"),
        ("the two capitals", None),
        ("some villages", None),
        ("the border", None),
        ("the Syrian-Iraqi border", "place:syria-iraq-border"),
        ("the US and US-affiliated rebel organizations", "country:us"),
        (
            "the head of the Syrian passport department",
            "provisional:office:head-sy-passport-department",
        ),
        ("the border crossing between Nasib and Jaber", "crossing:nasib-jaber"),
        ("Turkish warplanes", "country:tr"),
        ("the Tanzanian army", "provisional:armed-force:army-tz"),
        ("the government of Sudan", "actor:sudan-sovereignty-council"),
        ("the Iraqi Shiite militias headquarters", "provisional:base:iran-backed-militias"),
        ("the Egyptian side of the Rafah crossing", "provisional:area:side-eg-rafah-crossing"),
        ("the Syrian side of the Ghulam Khan crossing", None),
        ("the Afghan side of the border", None),
        ("a WFP official in Goma", "provisional:office:official-wfp"),
        ("the governor of Gezira", "provisional:office:governor-gizira"),
        ("the Kenyan government", "provisional:government:government-ke"),
        ("the Tarhona border post", "provisional:crossing:tarhuna"),
        ("the Goma airport", "provisional:airport:goma"),
        ("the forces", None),
        ("trucks", None),
        ("the officials", None),
        ("rebel fighters", None),
        ("the countryside", None),
        ("A Key Border Crossing", None),
        ("the new M20 road", "provisional:road:new-m20"),
    ],
)
def test_a_phrase_names_its_entity(name: str, wanted: str | None) -> None:
    assert entity(f"Reporters spoke of {name} on Monday.", name) == wanted


def test_a_provisional_crossing_takes_over_the_place_in_its_name() -> None:
    result = resolved("Traffic at the Lashio crossing stopped.", "the Lashio crossing")
    (made,) = result.provisional
    lashio = gazetteer().get("place:lashio")
    assert lashio is not None
    assert (made.kind, made.lon, made.country) == (EntityKind.CROSSING, lashio.lon, "MM")
    assert made.provisional
    assert made.linked("near") == ("place:lashio",)


def test_an_office_speaks_for_its_body_and_is_not_it() -> None:
    result = resolved("A spokesman for CENTCOM denied it.", "A spokesman for CENTCOM")
    assert result.provisional[0].linked("speaks for") == ("actor:centcom",)


def test_bypass_roads_belong_to_the_crossing_of_their_claim() -> None:
    text = "Iran uses dirt bypass roads near the Rabia crossing."
    result = resolved(text, "dirt bypass roads", where="the Rabia crossing")
    (made,) = result.provisional
    assert made.id == "provisional:road:bypass-yarubiyah-rabia"
    assert made.linked("bypass of") == ("crossing:yarubiyah-rabia",)


def test_back_roads_belong_to_the_crossing_spoken_of_and_to_none_without_one() -> None:
    text = "The Torkham crossing is shut. Drivers use back roads."
    assert entity(text, "back roads") == "provisional:road:bypass-torkham-crossing"
    assert entity("Drivers use back roads.", "back roads") is None


def test_the_crossing_is_the_one_spoken_of_and_crossings_are_none() -> None:
    text = "The Rafah crossing was bombed. Later the crossing reopened and the crossings filled."
    assert entity(text, "the crossing") == "crossing:rafah-crossing"
    assert entity(text, "the crossings") is None
    assert entity(text, "a crossing") is None


def test_the_city_is_the_town_named_last() -> None:
    text = "They entered Palmyra. Militias hold the outskirts of the city."
    assert entity(text, "the city") == "place:palmyra"
    assert entity(text, "the outskirts of the city") == "provisional:area:outskirts-palmyra"
    assert entity("Militias hold the city.", "the city") is None


def test_an_antecedent_is_looked_up_instead_of_the_words() -> None:
    one = claim("It reopened.", "It")
    told = replace(one.arguments[0].mention, antecedent="Bab al-Hawa")
    one = replace(one, arguments=(Argument(role="subject", mention=told),))
    result = resolve([one], document=document("It reopened."), gazetteer=gazetteer())
    assert result.claims[0].arguments[0].mention.entity == "crossing:bab-al-hawa"


def test_land_bridge_needs_a_way_to_lie_on() -> None:
    near = "Iran's road from Iraq to Syria is a land bridge."
    far = "Ice once made a land bridge in the north."
    assert entity(near, "a land bridge") == "corridor:tehran-beirut"
    assert entity(near, "Iran's land bridge") == "corridor:tehran-beirut"
    assert entity(far, "a land bridge") is None
    assert entity(far, "their new land bridge") is None


def test_sources_and_cited_outlets_are_resolved_as_sources() -> None:
    text = "Saudi forces left (Al-Mayadeen; Fars)."
    result = resolved(text, source="terrorism-info", cites=("Al-Mayadeen", "Fars", None))
    (step,) = result.claims[0].chain
    assert step.source.entity == "outlet:itic"
    outlets = [c.outlet.entity for c in step.citations if c.outlet]
    assert outlets == ["outlet:al-mayadeen-tv", "outlet:fars"]
    assert step.citations[2].outlet is None


def test_a_shared_name_goes_by_the_country_spoken_of() -> None:
    libya = "Libya's factions fought near Misrata. Tripoli was calm."
    lebanon = "Lebanon's army moved from Beirut and Zahle. Tripoli was calm."
    assert entity(libya, "Tripoli") == "place:tripoli"
    assert entity(lebanon, "Tripoli") == "place:tripoli-lebanon"


def test_a_shared_name_without_help_stays_open_with_its_candidates() -> None:
    result = resolved("Tripoli was calm.", "Tripoli")
    assert result.claims[0].arguments[0].mention.entity is None
    (decision,) = [r for r in result.resolutions if r.text == "Tripoli"]
    assert set(decision.candidates) == {"place:tripoli", "place:tripoli-lebanon"}


def test_a_name_beside_another_crossing_is_remarked_on_and_kept() -> None:
    text = "South of Albukamal the Albukamal crossing meets its Iraqi side, the Al-Waleed crossing."
    result = resolved(text, "the Al-Waleed crossing", "the Albukamal crossing")
    said = {r.text: r for r in result.resolutions}
    assert said["the Al-Waleed crossing"].entity == "crossing:al-tanf-al-waleed"
    assert "check which crossing is meant" in said["the Al-Waleed crossing"].reason
    assert "check" not in said["the Albukamal crossing"].reason


def test_no_remark_is_made_where_the_crossing_is_at_home() -> None:
    text = "Al-Tanf faces the Al-Waleed crossing; Albukamal is far."
    result = resolved(text, "the Al-Waleed crossing")
    assert "check" not in result.resolutions[0].reason


def test_page_furniture_does_not_choose_between_bearers() -> None:
    text, furniture = "Tripoli was calm. ", "More: Libya, Misrata, Benghazi"
    one = claim(text, "Tripoli")
    result = resolve([one], document=document(text, furniture=furniture), gazetteer=gazetteer())
    assert result.claims[0].arguments[0].mention.entity is None


def test_every_decision_has_a_sentence_and_a_score() -> None:
    names = ("the Rafah crossing", "trucks", "the outskirts of Gaza City", "a UN official")
    for decision in resolved(f"About {', '.join(names)}.", *names).resolutions:
        assert decision.reason.endswith(".")
        assert 0 <= decision.score <= 1
        assert (decision.entity is None) <= (decision.score < 0.5)


def test_five_hundred_mentions_take_little_time() -> None:
    text = "Trucks left Abu Kamal. " * 300
    names = [
        f"the {a}{b} crossing"
        for a in "ABCDEFGHIJKLMNOPQRSTUVWXY"
        for b in ("ra", "lu", "mo", "ki")
    ]
    claims = [claim(text, *names) for _ in range(5)]
    begun = time.process_time()
    resolve(claims, document=document(text), gazetteer=gazetteer())
    assert time.process_time() - begun < 2.0


def test_a_name_of_ten_thousand_letters_is_cut() -> None:
    long = "Abu " * 2500
    result = resolved("Short text.", long)
    assert len(result.resolutions[0].text) <= 300


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_words_get_an_answer_and_the_claim_keeps_its_id(name: str) -> None:
    one = claim("Reports differ.", name)
    result = resolve([one], document=document("Reports differ."), gazetteer=gazetteer())
    assert result.claims[0].id == one.id
    assert any(r.text == name[:300] for r in result.resolutions)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["the Lubwera crossing", "a Kenyan official", "the Gaza area", "Homs"]))
def test_asking_twice_changes_nothing(name: str) -> None:
    once = resolved(f"Of {name}.", name)
    again = resolve(once.claims, document=document(f"Of {name}."), gazetteer=gazetteer())
    assert again == once

"""Free words become conditions, signs and answers; whatever can be read in two ways is read in the stricter one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legpress_advisor.advice.person import Person
from legpress_advisor.advice.understand import understand
from legpress_advisor.advice.verdict import case_of, verdict_on
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import VERDICTS, Verdict

LIFTS = ("leg-press", "barbell-deadlift", "dumbbell-curl", "lat-pulldown", "barbell-bench-press", "bird-dog")
STOP_WORDS = ("emergency", "same-day")


def read(base: KnowledgeBase, *texts: str) -> Person:
    return understand(base, conditions=texts)


def urgent(base: KnowledgeBase, person: Person) -> set[str]:
    return {each.id for each in person.symptoms if base.symptoms[each.id].urgency in STOP_WORDS}


def answers(person: Person, condition: str) -> dict[str, str]:
    return dict(next(each.answers for each in person.conditions if each.id == condition))


def verdict(base: KnowledgeBase, person: Person, lift: str) -> Verdict:
    candidate = base.candidate(lift)
    assert candidate is not None
    return verdict_on(base, case_of(base, person), candidate)[0]


# Names and word sets


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("herniated-disc", {"herniated-disc"}),
        ("slipped disc", {"herniated-disc"}),
        ("I have a slipped disc at L4", {"herniated-disc"}),
        ("bad knees", {"knee-pain"}),
        ("chronic back pain", {"chronic-low-back-pain"}),
        ("groin hernia", {"inguinal-hernia"}),
        ("bad knees and a slipped disc", {"knee-pain", "herniated-disc"}),
        ("my left knee has been replaced", {"knee-replacement"}),
        ("blood pressure tablets", {"hypertension"}),
        ("gout", {"gout"}),
        ("warfarin", {"blood-thinners"}),
    ],
)
def test_names_and_word_sets_are_found_in_longer_text(shipped_base: KnowledgeBase, typed: str, meant: set[str]) -> None:
    person = read(shipped_base, typed)
    assert set(person.condition_ids) == meant
    assert person.unrecognised == ()


def test_a_parent_gives_way_inside_its_child_and_stays_where_its_own_words_stand(shipped_base: KnowledgeBase) -> None:
    assert "back-condition" not in read(shipped_base, "chronic lower back pain").condition_ids
    both = read(shipped_base, "chronic back pain in the morning; since Sunday back pain of a new kind")
    assert {"back-condition", "chronic-low-back-pain"} <= set(both.condition_ids)


def test_both_options_read_conditions_and_signs(shipped_base: KnowledgeBase) -> None:
    named = understand(shipped_base, conditions=["numb around the groin"])
    felt = understand(shipped_base, symptoms=["numb around the groin"])
    assert urgent(shipped_base, named) == urgent(shipped_base, felt) == {"saddle-numbness"}
    assert understand(shipped_base, symptoms=["slipped disc"]).condition_ids == ("herniated-disc",)


@pytest.mark.parametrize(
    "typed",
    [
        "numb around the groin",
        "chest tightness when I push",
        "one calf swollen and hot",
        "slipped disc and numb between the legs",
        "bad back, can't hold my pee",
        "high blood pressure and suddenly my face is drooping",
        "disc bulge, chest pain spreading to my arm",
        "pregnant and bleeding",
        "can't feel my legs",
        "no feeling when I wipe",
        "no bladder control",
        "unable to pee",
        "both legs are numb",
        "my foot keeps dragging",
        "NUMB around the GROIN!!!",
        "numness in the groin",
    ],
)
def test_a_sign_that_needs_help_stops_wherever_it_stands(shipped_base: KnowledgeBase, typed: str) -> None:
    for person in (understand(shipped_base, conditions=[typed]), understand(shipped_base, symptoms=[typed])):
        assert urgent(shipped_base, person)
        assert {verdict(shipped_base, person, lift) for lift in LIFTS} == {"stop"}


@pytest.mark.parametrize(
    "typed",
    [
        "knee pain when I shoulder press",
        "sore knees after leg curls",
        "my neck hurts when I leg press",
        "chest press hurts my shoulder",
    ],
)
def test_a_lift_in_the_text_is_no_sign(shipped_base: KnowledgeBase, typed: str) -> None:
    person = read(shipped_base, typed)
    assert not urgent(shipped_base, person)
    said = {each.id for each in person.symptoms} | set(person.condition_ids)
    assert not any("chest" in id or "leg-pain" in id for id in said)
    assert ("sore-shoulder" in said) == ("hurts my shoulder" in typed)


# Denials


@pytest.mark.parametrize(
    "typed",
    ["no chest pain", "not pregnant", "never had a heart attack", "don't have chest pain", "no known heart disease"],
)
def test_a_denial_neither_sets_nor_clears(shipped_base: KnowledgeBase, typed: str) -> None:
    person = read(shipped_base, typed)
    assert person.conditions == person.symptoms == person.unrecognised == ()
    assert any("neither sets nor clears" in note for note in person.notes)
    alone, beside = read(shipped_base, "slipped disc"), read(shipped_base, "slipped disc", typed)
    assert alone.conditions == beside.conditions


@pytest.mark.parametrize(
    ("typed", "still"),
    [
        ("no back pain and numb groin", "saddle-numbness"),
        ("numb groin, no pain", "saddle-numbness"),
        ("no chest pain but my left arm is suddenly weak", "face-arm-speech"),
        ("no rest from chest pain", "chest-pain"),
        ("never had such chest pain before", "chest-pain"),
        ("no chest pain at rest", "chest-pain"),
        ("no chest pain unless I climb stairs", "chest-pain"),
        ("without my meds chest pain", "chest-pain"),
        ("no numbness chest pain", "chest-pain"),
        ("no doubt chest pain", "chest-pain"),
        ("no pulse in my foot", "cold-pale-limb"),
    ],
)
def test_a_denial_covers_no_more_than_the_complaint_it_names(
    shipped_base: KnowledgeBase, typed: str, still: str
) -> None:
    assert still in {each.id for each in read(shipped_base, typed).symptoms}


@pytest.mark.parametrize(
    ("typed", "signs", "unread"),
    [
        ("no back pain but sore", [], ["sore"]),
        ("not sore but stiff", [], ["stiff"]),
        ("stiff but no pain", [], ["stiff"]),
        ("no back pain but my knee", [], ["my knee"]),
        ("no back pain but cannot stand", [], ["cannot stand"]),
        ("no back pain surgery 3 weeks ago", [], ["surgery 3 weeks ago"]),
        ("high blood pressure, no knee pain but it glows", [], ["it glows"]),
        ("no shoulder pain except it is weak", [], ["no shoulder pain except it is weak"]),
        ("no knee pain but it clicks and swells", ["knee-clicks"], []),
        ("no knee pain but it gives way", ["knee-gives-way"], []),
        ("no calf pain but hot and swollen", ["swollen-painful-limb"], []),
        ("no back pain, only a tingling leg", ["leg-pain-from-the-back"], []),
        ("no back pain tingling leg", ["leg-pain-from-the-back"], []),
        ("no knee pain but a sore shoulder", [], []),
    ],
)
def test_what_stands_beside_a_denial_is_read_on_its_own(
    shipped_base: KnowledgeBase, typed: str, signs: list[str], unread: list[str]
) -> None:
    person = read(shipped_base, typed)
    assert [each.id for each in person.symptoms] == signs
    assert [each for each in person.unrecognised if each != typed] == [each for each in unread if each != typed]
    assert bool(person.unrecognised) == bool(unread)


@pytest.mark.parametrize(
    "typed",
    [
        "no pain in my knee or back", "no back pain at all", "no back or knee issues", "no pain when squatting",
        "no back pain or leg numbness or weakness", "no chest pain, no shortness of breath", "no shoulder injury",
    ],
)  # fmt: skip
def test_a_text_that_is_wholly_a_denial_says_nothing(shipped_base: KnowledgeBase, typed: str) -> None:
    person = read(shipped_base, typed)
    assert person.conditions == person.symptoms == person.unrecognised == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("herniated disc, no numbness", "herniated-disc"),
        ("herniated disc not sciatica", "herniated-disc"),
        ("type 2 diabetes without neuropathy", "diabetes-type-2"),
        ("it's not my back it's my knee pain", "knee-pain"),
    ],
)
def test_what_is_not_denied_stays(shipped_base: KnowledgeBase, typed: str, kept: str) -> None:
    assert read(shipped_base, typed).condition_ids == (kept,)


# Numbers, times and statements


@pytest.mark.parametrize(
    ("typed", "condition", "question", "answer"),
    [
        ("20 weeks pregnant", "pregnancy", "weeks-pregnant", "20"),
        ("pregnant, 20+3 weeks pregnant", "pregnancy", "weeks-pregnant", "20"),
        ("5 months pregnant", "pregnancy", "weeks-pregnant", "22"),
        ("third trimester", "pregnancy", "weeks-pregnant", "40"),
        ("hip replacement 4 months ago", "hip-replacement", "weeks-since-surgery", "17"),
        ("hip replacement 2-3 months ago", "hip-replacement", "weeks-since-surgery", "8"),
        ("hip replacement almost six weeks ago", "hip-replacement", "weeks-since-surgery", "5"),
        ("four months ago I had a hip replacement", "hip-replacement", "weeks-since-surgery", "17"),
        ("5 weeks after c-section", "abdominal-surgery", "weeks-since-surgery", "5"),
        ("8 weeks postpartum", "postpartum", "weeks-since-birth", "8"),
        ("heart attack 2 weeks ago", "known-heart-disease", "weeks-since-heart-attack", "2"),
        ("concussion yesterday", "concussion", "days-since-head-knock", "1"),
        ("slipped disc two years ago, fully better", "herniated-disc", "fully-better", "yes"),
        ("slipped disc, not fully better", "herniated-disc", "fully-better", "no"),
        ("back pain known for years", "back-condition", "long-standing", "yes"),
        ("back pain for 10 years", "back-condition", "long-standing", "yes"),
        ("back pain since Sunday", "back-condition", "weeks-since-onset", "0"),
        ("150/95", "hypertension", "systolic", "150"),
        ("180/115", "uncontrolled-hypertension", "systolic", "180"),
        ("bp 180 over 115", "uncontrolled-hypertension", "diastolic", "115"),
        ("high blood pressure, well controlled", "hypertension", "blood-pressure-controlled", "yes"),
        ("high blood pressure, on tablets and fine", "hypertension", "blood-pressure-controlled", "yes"),
        ("high blood pressure, not under control", "hypertension", "blood-pressure-controlled", "no"),
        ("knee replacement, cleared by my surgeon", "knee-replacement", "cleared-by-clinician", "yes"),
        ("knee replacement, not cleared by my surgeon", "knee-replacement", "cleared-by-clinician", "no"),
        ("I'm 72", "older-adult", "age", "72"),
        ("15-year-old with bad knees", "youth", "age", "15"),
        ("knee pain, swollen", "knee-pain", "swollen-now", "yes"),
        ("Ramadan fasting, on insulin", "hangover-or-fasting", "insulin-or-lows", "yes"),
        ("ulcerative colitis, in remission", "inflammatory-bowel-disease", "flare-now", "no"),
        ("ulcerative colitis, not in remission", "inflammatory-bowel-disease", "flare-now", "yes"),
        ("gout attack in my big toe since Sunday", "gout", "flare-now", "yes"),
        ("pollen allergy and wheezing", "hay-fever", "breathing-controlled", "no"),
        ("knee pain, wheezing", "asthma-copd", "breathing-controlled", "no"),
    ],
)
def test_numbers_and_statements_answer_questions(
    shipped_base: KnowledgeBase, typed: str, condition: str, question: str, answer: str
) -> None:
    person = read(shipped_base, typed)
    assert answers(person, condition)[question] == answer
    assert any(f"{question}={answer}" in note for note in person.notes)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("hip replacement in March", "weeks-since-surgery"),
        ("hip replacement planned in 4 weeks", "weeks-since-surgery"),
        ("knee replacement, almost cleared by my physio", "cleared-by-clinician"),
        ("knee replacement, cleared for walking by my surgeon", "cleared-by-clinician"),
        ("knee replacement, my trainer cleared me", "cleared-by-clinician"),
        ("knee replacement, if my surgeon has cleared me", "cleared-by-clinician"),
        ("slipped disc, almost fully better", "fully-better"),
        ("high blood pressure, mostly under control", "blood-pressure-controlled"),
        ("back pain since I was 15", "age"),
    ],
)
def test_what_is_not_plainly_said_is_no_answer(shipped_base: KnowledgeBase, typed: str, question: str) -> None:
    person = read(shipped_base, typed)
    assert person.conditions
    assert not any(question in each.answers for each in person.conditions)
    assert "youth" not in person.condition_ids


def test_very_high_readings_keep_everything_away(shipped_base: KnowledgeBase) -> None:
    for typed in (
        "180/115",
        "blood pressure 150/112",
        "slipped disc, bp 190/90",
        "hypertension well controlled, 185/80",
    ):
        person = read(shipped_base, typed)
        assert "uncontrolled-hypertension" in person.condition_ids
        assert "hypertension" not in person.condition_ids, "nobody with such a reading is told it is under control"
        assert {verdict(shipped_base, person, lift) for lift in LIFTS} == {"avoid"}


def test_an_answer_belongs_to_the_condition_it_was_said_of(shipped_base: KnowledgeBase) -> None:
    person = read(shipped_base, "hip replacement 4 months ago and rotator cuff repair")
    assert answers(person, "hip-replacement")["weeks-since-surgery"] == "17"
    assert "weeks-since-surgery" not in answers(person, "rotator-cuff-repair")
    for lift in LIFTS:
        together = read(shipped_base, "rotator cuff repair", "hip replacement 4 months ago")
        alone = read(shipped_base, "rotator cuff repair")
        assert VERDICTS.index(verdict(shipped_base, together, lift)) >= VERDICTS.index(
            verdict(shipped_base, alone, lift)
        )


def test_a_short_time_and_a_long_one_are_both_held_against_the_rules(shipped_base: KnowledgeBase) -> None:
    late = read(shipped_base, "disc surgery 30 weeks ago, cleared by my surgeon")
    both = read(shipped_base, "disc surgery 30 weeks ago, cleared by my surgeon", "disc surgery 3 weeks ago")
    assert VERDICTS.index(verdict(shipped_base, late, "leg-press")) <= VERDICTS.index("modify")
    assert VERDICTS.index(verdict(shipped_base, both, "leg-press")) > VERDICTS.index("modify")


def test_a_given_answer_never_softens_what_the_words_said(shipped_base: KnowledgeBase) -> None:
    typed = "disc surgery 3 weeks ago"
    given_too = understand(shipped_base, conditions=[typed], answers={"weeks-since-surgery": "40"})
    assert verdict(shipped_base, given_too, "leg-press") == verdict(
        shipped_base, read(shipped_base, typed), "leg-press"
    )


# Slips, and what is not known


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("siatica", "sciatica"),
        ("spondilolisthesis", "spondylolisthesis"),
        ("hypertention", "hypertension"),
        ("osteoperosis", "osteoporosis"),
        ("herniated disk", "herniated-disc"),
        ("diabetis", "diabetes-type-2"),
    ],
)
def test_a_slip_of_the_finger_is_forgiven_and_said(shipped_base: KnowledgeBase, typed: str, meant: str) -> None:
    person = read(shipped_base, typed)
    assert person.condition_ids == (meant,)
    assert any(typed in note for note in person.notes)


@pytest.mark.parametrize("typed", ["arteritis", "hyperglycemia", "gaut", "zygomycosis", "heart thing", "!!!", ""])
def test_what_is_not_plainly_meant_is_not_recognized(shipped_base: KnowledgeBase, typed: str) -> None:
    person = read(shipped_base, typed)
    assert person.unrecognised == (typed,)
    assert person.conditions == ()
    assert verdict(shipped_base, person, "dumbbell-curl") == "ask-first"


def test_the_closest_names_are_offered(shipped_base: KnowledgeBase) -> None:
    person = read(shipped_base, "herniated dics")
    assert person.suggestions["herniated dics"][0] == "herniated-disc"


@pytest.mark.parametrize(
    "typed",
    [
        "hypertension and zygomycosis",
        "bad knees, a weird jaw",
        "slipped disc with tympanosis",
        "gout, very ill",
        "gout, had an ablation",
        "slipped disc, toes went blue",
        "slipped disc, they say it is terminal",
        "bad knees, admitted on monday",
    ],
)
def test_an_unknown_part_beside_a_known_one_is_not_passed_over(shipped_base: KnowledgeBase, typed: str) -> None:
    person = read(shipped_base, typed)
    assert person.conditions
    assert person.unrecognised
    assert verdict(shipped_base, person, "dumbbell-curl") == "ask-first"


@pytest.mark.parametrize(
    "typed",
    ["slipped disc, sits all day at work as a programmer", "knee arthritis, stiff in the morning for ten minutes"],
)
def test_everyday_talk_beside_a_condition_is_passed_over(shipped_base: KnowledgeBase, typed: str) -> None:
    assert read(shipped_base, typed).unrecognised == ()


# Laws

PHRASES = (
    "slipped disc", "20 weeks pregnant", "high blood pressure, well controlled", "bad knees", "180/115",
    "hip replacement 4 months ago, cleared by my surgeon", "disc surgery 3 weeks ago", "slipped disc, fully better",
    "no chest pain", "zygomycosis", "I'm 72", "one calf swollen and hot", "back pain known for years", "gout",
    "not pregnant", "rotator cuff repair", "hypertension", "hip-replacement", "pregnant", "sore knee",
    "stroke 3 months ago",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    before=st.lists(st.sampled_from(PHRASES), max_size=3),
    more=st.sampled_from(PHRASES),
    as_symptom=st.booleans(),
    lift=st.sampled_from(LIFTS),
)
def test_saying_more_never_makes_the_reading_milder(
    shipped_base: KnowledgeBase, before: list[str], more: str, as_symptom: bool, lift: str
) -> None:
    first = understand(shipped_base, conditions=before)
    conditions, symptoms = (before, [more]) if as_symptom else ([*before, more], [])
    second = understand(shipped_base, conditions=conditions, symptoms=symptoms)
    milder, stricter = (VERDICTS.index(verdict(shipped_base, each, lift)) for each in (first, second))
    assert stricter >= milder


@settings(max_examples=40, deadline=None)
@given(st.permutations(PHRASES[:6]))
def test_order_never_matters(shipped_base: KnowledgeBase, shuffled: list[str]) -> None:
    assert understand(shipped_base, conditions=shuffled) == understand(shipped_base, conditions=PHRASES[:6])


@settings(max_examples=80, deadline=None)
@given(
    st.text(st.characters(codec=None, exclude_categories=()), max_size=80) | st.sampled_from(["9" * 3000, "a " * 5000])
)
def test_no_text_is_too_strange(shipped_base: KnowledgeBase, typed: str) -> None:
    person = understand(shipped_base, conditions=[typed], symptoms=[typed])
    assert person.conditions or person.symptoms or person.unrecognised or person.notes


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*" ".join(PHRASES).split(), "no", "not", "and", "but", ",", "ago"]), max_size=9))
def test_a_sign_survives_any_words_before_it(shipped_base: KnowledgeBase, words: list[str]) -> None:
    person = read(shipped_base, " ".join(words) + ". Numb around the groin")
    assert "saddle-numbness" in urgent(shipped_base, person)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("arthritis", {"knee-osteoarthritis", "hip-osteoarthritis", "hand-arthritis", "rheumatoid-arthritis"}),
        ("bursitis", {"shoulder-pain", "hip-pain", "elbow-bursitis", "knee-pain"}),
        ("labral tear", {"hip-impingement", "shoulder-instability"}),
        ("tendonitis", {"achilles-tendinopathy", "patellar-tendinopathy", "shoulder-pain", "tennis-elbow"}),
        ("pinched nerve", {"cervical-radiculopathy", "sciatica"}),
        ("thyroid", {"overactive-thyroid", "underactive-thyroid"}),
    ],
)
def test_a_word_that_means_several_is_read_as_all_of_them(
    shipped_base: KnowledgeBase, typed: str, meant: set[str]
) -> None:
    person = read(shipped_base, typed)
    assert meant <= set(person.condition_ids)
    assert len(person.notes) >= len(meant)
    assert not person.unrecognised


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bursitis in my left hip", "hip-pain"), ("arthritis in my hands", "hand-arthritis"),
        ("tendonitis in my wrist", "wrist-pain"), ("torn labrum in my right shoulder", "shoulder-instability"),
        ("pinched nerve in my neck", "cervical-radiculopathy"), ("underactive thyroid", "underactive-thyroid"),
        ("hay fever", "hay-fever"), ("flu shot", "after-vaccine"), ("mitral valve prolapse", "heart-valve-problem"),
        ("low blood pressure", "low-blood-pressure"), ("hiatal hernia", "hiatal-hernia"),
    ],
)  # fmt: skip
def test_the_place_or_the_whole_name_settles_it(shipped_base: KnowledgeBase, typed: str, meant: str) -> None:
    assert read(shipped_base, typed).condition_ids == (meant,)


@pytest.mark.parametrize("typed", ["31", "31m", "\x9b31m", "m 31"])
def test_a_number_that_is_all_somebody_typed_is_no_age(shipped_base: KnowledgeBase, typed: str) -> None:
    alone = understand(shipped_base, conditions=[typed])
    assert alone.unrecognised
    beside = understand(shipped_base, conditions=["31m, bad knee"])
    assert not beside.unrecognised


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("fibroid surgery 3 weeks ago", {"weeks-since-surgery": "3"}),
        ("fibroid operation 5 weeks ago, cleared by my surgeon",
         {"weeks-since-surgery": "5", "cleared-by-clinician": "yes"}),
        ("peroneal tendon surgery", {}),
    ],
)  # fmt: skip
def test_an_operation_that_nothing_named_asks_about_is_judged_as_one(
    shipped_base: KnowledgeBase, typed: str, known: dict[str, str]
) -> None:
    readings = {reading.id: reading.answers for reading in read(shipped_base, typed).conditions}
    assert readings["recent-surgery"] == known
    assert len(readings) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "fibroid surgery 2 years ago", "sciatica, surgery recommended", "endometriosis, no surgery so far",
        "knee replacement surgery 3 weeks ago", "broken collarbone, operated 5 weeks ago",
    ],
)  # fmt: skip
def test_an_operation_long_past_ahead_or_asked_about_is_not_judged_twice(
    shipped_base: KnowledgeBase, typed: str
) -> None:
    assert "recent-surgery" not in read(shipped_base, typed).condition_ids


# Medicines


def test_a_medicine_beside_its_illness_undoes_nothing_that_was_said_of_it(shipped_base: KnowledgeBase) -> None:
    plain = read(shipped_base, "parkinsons, cleared by my doctor")
    with_medicine = read(shipped_base, "parkinsons, cleared by my doctor, on sinemet")
    assert with_medicine.conditions[0].answers == plain.conditions[0].answers
    assert [verdict(shipped_base, with_medicine, lift) for lift in LIFTS] == [
        verdict(shipped_base, plain, lift) for lift in LIFTS
    ]


@pytest.mark.parametrize("illness", ["rheumatoid arthritis", "diabetes", "high blood pressure", "lupus", "asthma"])
@pytest.mark.parametrize(
    "medicine", ["methotrexate", "warfarin", "novorapid", "prednisolone", "bisoprolol", "tramadol"]
)
def test_a_medicine_with_a_matter_of_its_own_never_makes_an_illness_milder(
    shipped_base: KnowledgeBase, illness: str, medicine: str
) -> None:
    plain, both = read(shipped_base, illness), read(shipped_base, f"{illness}, {medicine}")
    for lift in LIFTS:
        before, after = verdict(shipped_base, plain, lift), verdict(shipped_base, both, lift)
        assert VERDICTS.index(after) >= VERDICTS.index(before)
    alone = read(shipped_base, medicine)
    assert set(alone.condition_ids) <= set(both.condition_ids)


def test_a_medicine_nobody_looked_up_asks_first_alone_and_is_the_illness_beside_it(shipped_base: KnowledgeBase) -> None:
    assert verdict(shipped_base, read(shipped_base, "topiramate"), "leg-press") == "ask-first"
    assert read(shipped_base, "migraine, topiramate").condition_ids == read(shipped_base, "migraine").condition_ids
    assert "other-medicines" in read(shipped_base, "bad knees, topiramate").condition_ids


def test_a_medicine_for_several_illnesses_has_a_page_that_says_what_it_is_alone(shipped_base: KnowledgeBase) -> None:
    known = shipped_base.spoken("condition")
    pages = {name.casefold() for each in known for name in each.names}
    owners: dict[str, set[str]] = {}
    for each in known:
        for name in each.medicines:
            owners.setdefault(name.casefold(), set()).add(each.id)
    assert not {name: ids for name, ids in owners.items() if len(ids) > 1 and name not in pages}
    thinners = next(each for each in known if each.id == "blood-thinners")
    assert owners.keys().isdisjoint(name.casefold() for name in thinners.names), "these are never set aside"

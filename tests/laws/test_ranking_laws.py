"""Laws of ranking: it depends on the exercises themselves and on what was asked, and on nothing beside them."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legpress_advisor.advice.alternatives import alternatives
from legpress_advisor.advice.offers import OWN_FAMILY, Request
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.ranking import WEIGHTS
from legpress_advisor.advice.safety_rules import Change, adjusted
from legpress_advisor.advice.similarity import load, own_demands, region_demands
from legpress_advisor.advice.swaps import NO_LESS
from legpress_advisor.advice.training import WEIGHTS as TRAINING_WEIGHTS
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.knowledge.build import build, read_all
from legpress_advisor.knowledge.store import Store, in_memory
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import LEVELS, REASONS
from legpress_advisor.report.alternatives import AlternativesReport

ALL = 1000
"""More than any list is long."""
some = settings(max_examples=60, deadline=None)

UNRELATED = """\
id: toe-wiggle
name: Toe wiggle
summary: The toes move and nothing else does.
pattern: toe-work
laterality: bilateral
level: beginner
support: seated
equipment: []
muscles:
  - {muscle: toe-muscles, role: target, grade: 1, basis: expert}
demands:
  - {demand: spinal-compression, grade: 0, basis: expert}
technique:
  setup: [Sit down.]
  steps: [Wiggle the toes.]
dose: {sessions_per_week: [1, 7], basis: expert}
"""
NEW_WORDS = """\
actions:
  - {id: toe-movement, name: moving the toes}
patterns:
  - {id: toe-work, name: Toe work, group: feet, actions: [toe-movement], meaning: Moving the toes.}
muscles:
  - {id: toe-muscles, name: toe muscles, everyday: toes, region: REGION}
"""


def exercise(base: KnowledgeBase, id: str) -> Entry:
    entry = base.entry("exercise", id)
    assert entry is not None
    return entry


def features(base: KnowledgeBase, id: str) -> Candidate:
    candidate = base.candidate(id)
    assert candidate is not None
    return candidate


def targets(base: KnowledgeBase) -> list[Entry]:
    return [entry for kind in ("exercise", "region", "muscle", "pattern") for entry in base.entries(kind)]


def ranked(base: KnowledgeBase, target: Entry, request: Request, *conditions: str) -> AlternativesReport:
    person = Person(tuple(Reading(id) for id in conditions))
    return alternatives(base, target, request._replace(limit=request.limit or ALL), person)


def order(report: AlternativesReport) -> list[tuple[str, float]]:
    return [(each.exercise, each.score) for each in report.alternatives]


def draw_target(data: st.DataObject, base: KnowledgeBase) -> Entry:
    kind = data.draw(st.sampled_from(["exercise", "exercise", "exercise", "region", "muscle", "pattern"]))
    return data.draw(st.sampled_from(base.entries(kind)))


def draw_request(data: st.DataObject, base: KnowledgeBase) -> Request:
    equipment = st.lists(st.sampled_from(list(base.equipment)), max_size=3, unique=True).map(tuple)
    parts = [*base.regions, *base.demands]
    return Request(
        because=data.draw(st.none() | st.sampled_from(REASONS)),
        avoid=data.draw(st.lists(st.sampled_from(parts), max_size=2, unique=True).map(tuple)),
        equipment=data.draw(equipment),
        without=data.draw(equipment),
        home=data.draw(st.booleans()),
    )


# What does not matter


def test_an_unrelated_new_exercise_never_reorders_a_ranking(
    fixture_base: KnowledgeBase, base_with: Callable[[Mapping[str, str]], KnowledgeBase]
) -> None:
    region = next(iter(fixture_base.regions))
    more = base_with(
        {"vocabulary/toes.yaml": NEW_WORDS.replace("REGION", region), "exercises/toe-wiggle.yaml": UNRELATED}
    )
    assert more.candidate("toe-wiggle") is not None
    for target in targets(fixture_base):
        for because in REASONS:
            before = order(ranked(fixture_base, target, Request(because)))
            after = [each for each in order(ranked(more, target, Request(because))) if each[0] != "toe-wiggle"]
            assert after == before, (target.id, because)


def test_a_related_new_exercise_joins_a_ranking_without_reordering_the_rest(
    fixture_base: KnowledgeBase, fixture_folder: Path, base_with: Callable[[Mapping[str, str]], KnowledgeBase]
) -> None:
    text = (fixture_folder / "exercises" / "goblet-squat.yaml").read_text(encoding="utf-8")
    twin = text.replace("id: goblet-squat", "id: jug-squat").replace("name: Goblet squat", "name: Jug squat")
    twin = "\n".join(line for line in twin.splitlines() if not line.startswith("aliases:")) + "\n"
    more = base_with({"exercises/jug-squat.yaml": twin})
    joined = 0
    for entry in fixture_base.entries("exercise"):
        for because in REASONS:
            before = order(ranked(fixture_base, entry, Request(because)))
            after = order(ranked(more, entry, Request(because)))
            assert [each for each in after if each[0] != "jug-squat"] == before, (entry.id, because)
            joined += len(after) > len(before)
    assert joined


def test_the_order_of_the_files_never_matters(fixture_folder: Path, fixture_base: KnowledgeBase) -> None:
    read = read_all(fixture_folder, [])
    backwards = KnowledgeBase(Store(in_memory(build(read._replace(shipped=read.shipped[::-1]), "k").rows)))
    for target in targets(fixture_base):
        for because in REASONS:
            one, other = (ranked(base, target, Request(because)) for base in (fixture_base, backwards))
            assert one == other, (target.id, because)


@some
@given(data=st.data())
def test_the_order_of_what_is_asked_for_never_matters(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target, request = draw_target(data, shipped_base), draw_request(data, shipped_base)
    backwards = request._replace(
        avoid=request.avoid[::-1], equipment=request.equipment[::-1], without=request.without[::-1]
    )
    one, other = (ranked(shipped_base, target, each) for each in (request, backwards))
    assert order(one) == order(other)


@some
@given(data=st.data())
def test_a_shorter_list_is_the_head_of_a_longer_one(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target, request = draw_target(data, shipped_base), draw_request(data, shipped_base)
    whole = ranked(shipped_base, target, request)
    short = ranked(shipped_base, target, request._replace(limit=data.draw(st.integers(1, 12))))
    if target.kind == "exercise":
        assert order(short) == order(whole)[: len(short.alternatives)]
    else:  # what trains a part is chosen first and then laid out from gentle to demanding
        assert order(short) == [each for each in order(whole) if each in order(short)]


# What is obeyed


@some
@given(data=st.data())
def test_a_stricter_condition_never_adds_a_family(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target = data.draw(st.sampled_from(shipped_base.entries("exercise")))
    request = Request(data.draw(st.sampled_from(REASONS)), avoid=("lower-back",))
    conditions = [entry.id for entry in shipped_base.entries("condition")]
    one, other = (data.draw(st.sampled_from(conditions)) for _ in range(2))
    free = ranked(shipped_base, target, request, one)
    bound = ranked(shipped_base, target, request, one, other)
    assert {each.family for each in bound.alternatives} <= {each.family for each in free.alternatives}


@some
@given(data=st.data())
def test_only_equipment_that_is_at_hand_is_asked_for(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target, request = draw_target(data, shipped_base), draw_request(data, shipped_base)
    things = shipped_base.equipment
    missing = set(request.without)
    there = {
        id for id, thing in things.items() if thing.place == "everywhere" or (request.home and thing.place == "home")
    }
    there = (there | set(request.equipment)) - missing
    there |= {other for id in there for other in things[id].stands_in_for} - missing
    bound = bool(request.equipment or request.home)
    for each in ranked(shipped_base, target, request).alternatives:
        needed = set(features(shipped_base, each.exercise).equipment)
        assert needed.isdisjoint(missing), each.exercise
        assert not bound or needed <= there, each.exercise


def test_nothing_that_is_missing_is_asked_for_whatever_stands_in(shipped_base: KnowledgeBase) -> None:
    needs = {each.id: set(each.equipment) for each in shipped_base.candidates()}
    target = exercise(shipped_base, "leg-press")
    for thing in shipped_base.equipment:
        shown = ranked(shipped_base, target, Request("equipment", without=(thing,))).alternatives
        assert all(thing not in needs[each.exercise] for each in shown), thing


@pytest.mark.parametrize("region", ["lower-back", "knees", "shoulders", "neck", "hips", "wrists"])
def test_under_pain_the_load_on_what_is_to_be_spared_falls_and_no_demand_exceeds_what_hurt(
    shipped_base: KnowledgeBase, region: str
) -> None:
    assert region in shipped_base.regions
    own = own_demands(region, shipped_base.demands)
    every = region_demands(region, shipped_base.demands)
    for entry in shipped_base.entries("exercise")[::4]:
        original = features(shipped_base, entry.id)
        worst = max(original.demands.get(each, 0) for each in own)
        report = ranked(shipped_base, entry, Request("pain", avoid=(region,)))
        for each in report.alternatives:
            candidate = features(shipped_base, each.exercise)
            named = "pain" in original.curated.get(candidate.id, ()) or NO_LESS in report.notes
            before, after = load(original, own), load(candidate, own)
            assert after < before or after == 0 or (after == before and named), (entry.id, each.exercise)
            assert load(candidate, every) <= load(original, every), (entry.id, each.exercise)
            changes = [Change(line.id, candidate.changes[line.id]) for line in each.adjustments]
            grades = adjusted(candidate.demands, changes)
            for demand in every:
                most = max(original.demands.get(demand, 0), worst - 1)
                assert grades.get(demand, 0) <= most, (entry.id, each.exercise, demand)


def test_sparing_a_single_demand_lowers_that_demand(shipped_base: KnowledgeBase) -> None:
    original = features(shipped_base, "barbell-back-squat")
    shown = ranked(shipped_base, exercise(shipped_base, original.id), Request("pain", avoid=("spinal-compression",)))
    assert shown.alternatives
    for each in shown.alternatives:
        candidate = features(shipped_base, each.exercise)
        after = adjusted(candidate.demands, [Change(line.id, candidate.changes[line.id]) for line in each.adjustments])
        assert after.get("spinal-compression", 0) < original.demands["spinal-compression"]


@some
@given(data=st.data())
def test_an_exercise_is_never_its_own_swap_and_no_family_crowds_the_list(
    shipped_base: KnowledgeBase, data: st.DataObject
) -> None:
    target, request = draw_target(data, shipped_base), draw_request(data, shipped_base)
    report = ranked(shipped_base, target, request)
    assert target.kind != "exercise" or target.id not in [each.exercise for each in report.alternatives]
    for family, count in Counter(each.family for each in report.alternatives).items():
        own = family == target.family and report.because != "pain"
        assert count <= (OWN_FAMILY if own else 1), family


@some
@given(data=st.data())
def test_easier_is_never_harder_and_harder_is_never_easier(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target = data.draw(st.sampled_from(shipped_base.entries("exercise")))
    mine = features(shipped_base, target.id)
    for because, sign in (("easier", -1), ("harder", 1)):
        for each in ranked(shipped_base, target, Request(because)).alternatives:  # type: ignore[arg-type]
            other = features(shipped_base, each.exercise)
            named = mine.curated.get(other.id, ())
            step = LEVELS.index(other.level) - LEVELS.index(mine.level)
            assert step * sign >= 0 or because in named
            assert ("harder" if because == "easier" else "easier") not in named


@some
@given(data=st.data())
def test_pain_never_offers_a_harder_lift_unless_it_is_named(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target = data.draw(st.sampled_from(shipped_base.entries("exercise")))
    mine = features(shipped_base, target.id)
    for each in ranked(shipped_base, target, Request("pain")).alternatives:
        other = features(shipped_base, each.exercise)
        harder = LEVELS.index(other.level) > LEVELS.index(mine.level)
        assert not harder or "pain" in mine.curated.get(other.id, ()), each.exercise


# Scores


def test_the_weights_of_every_reason_sum_to_one() -> None:
    assert set(WEIGHTS) == set(REASONS)
    for weights in (*WEIGHTS.values(), TRAINING_WEIGHTS):
        assert sum(weights.values()) == pytest.approx(1.0)
        assert all(weight > 0 for weight in weights.values())


@some
@given(data=st.data())
def test_a_score_is_the_weighted_sum_of_its_parts(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target, request = draw_target(data, shipped_base), draw_request(data, shipped_base)
    report = ranked(shipped_base, target, request)
    for each in report.alternatives:
        assert set(each.parts) == set(report.weights)
        assert all(0.0 <= part <= 1.0 for part in each.parts.values()), each
        weighted = sum(report.weights[name] * part for name, part in each.parts.items())
        assert each.score == pytest.approx(weighted, abs=1e-4)
        assert 0.0 <= each.score <= 1.0


@some
@given(data=st.data())
def test_swaps_come_by_score_and_equals_by_id(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    target = data.draw(st.sampled_from(shipped_base.entries("exercise")))
    shown = ranked(shipped_base, target, draw_request(data, shipped_base)).alternatives
    keys = [(-each.score, each.exercise) for each in shown]
    assert keys == sorted(keys)


def test_the_same_question_has_the_same_answer(shipped_base: KnowledgeBase) -> None:
    target = exercise(shipped_base, "leg-press")
    assert ranked(shipped_base, target, Request("pain")) == ranked(shipped_base, target, Request("pain"))

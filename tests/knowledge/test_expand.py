"""A variation is a full exercise: what it states anew over what its parent says."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.expand import expand, members
from legpress_advisor.model.exercise import (
    About,
    Adjustment,
    Changes,
    CuratedSwap,
    DemandUse,
    Dose,
    Exercise,
    Fault,
    MuscleChange,
    MuscleUse,
    Risk,
    Variation,
)


@pytest.fixture
def parent(fixture_base: KnowledgeBase) -> Exercise:
    """Return the leg press of the frozen knowledge."""
    found = fixture_base.exercise("leg-press")
    assert found is not None
    return found


def varied(parent: Exercise, **changes: Any) -> Exercise:
    """Return a variation of the parent that states these changes, on the judgment of an expert."""
    variation = Variation(id="new", name="New", note="It differs.", basis="expert", changes=Changes(**changes))
    return expand(parent, variation)


def grades(exercise: Exercise) -> dict[str, int]:
    return {use.demand: use.grade for use in exercise.demands}


class TestWhatIsInherited:
    def test_a_variation_without_changes_differs_in_name_only(self, parent: Exercise) -> None:
        found = varied(parent)
        assert (found.id, found.name, found.summary, found.aliases, found.names) == (
            "new",
            "New",
            "It differs.",
            (),
            {},
        )
        same = {"id", "name", "summary", "aliases", "names", "variations"}
        kept = [field for field in Exercise.__struct_fields__ if field not in same]
        assert [field for field in kept if getattr(found, field) != getattr(parent, field)] == []
        assert found.variations == ()

    def test_names_are_never_inherited(self, parent: Exercise) -> None:
        found = expand(parent, parent.variations[0])
        assert found.aliases == ("one leg press",)
        assert found.names == {"de": ("einbeinige Beinpresse",)}

    def test_a_swap_for_the_variation_itself_is_not_inherited(self, parent: Exercise) -> None:
        swap = CuratedSwap(exercise="new", reasons=("easier",), because="It is near.")
        found = varied(replace(parent, alternatives=(swap, *parent.alternatives)))
        assert found.alternatives == parent.alternatives

    def test_its_own_swaps_come_first_and_unfit_ones_are_left_out(self, parent: Exercise) -> None:
        own = CuratedSwap(exercise="wall-sit", reasons=("easier",), because="It is a hold too.")
        first, *others = parent.alternatives
        found = varied(parent, alternatives=(own,), without_alternatives=(first.exercise,))
        assert found.alternatives == (own, *others)


class TestPlainChanges:
    def test_each_field_that_is_stated_replaces_the_parents(self, parent: Exercise) -> None:
        found = varied(
            parent,
            laterality="unilateral",
            level="advanced",
            support="seated",
            equipment=(),
            setup=(),
            steps=("Push.",),
        )
        assert (found.laterality, found.level, found.support, found.equipment) == (
            "unilateral",
            "advanced",
            "seated",
            (),
        )
        assert (found.technique.setup, found.technique.steps) == ((), ("Push.",))
        assert found.technique.faults == parent.technique.faults
        assert found.technique.feel == parent.technique.feel

    def test_a_hold_says_its_own_dose_and_feel(self, parent: Exercise) -> None:
        dose = Dose(sessions_per_week=(2, 3), hold_s=(10, 30), basis="expert")
        found = varied(parent, dose=dose, feel="A burn that grows.")
        assert (found.dose, found.technique.feel) == (dose, "A burn that grows.")
        assert (found.dose.repetitions, parent.dose.repetitions is not None) == (None, True)

    def test_faults_can_be_replaced(self, parent: Exercise) -> None:
        fault = Fault(fault="It tips", fix="Hold on.")
        assert varied(parent, faults=(fault,)).technique.faults == (fault,)

    def test_a_new_pattern_takes_the_parents_joint_actions_away(self, parent: Exercise) -> None:
        odd = replace(parent, actions=("hip-extension",), also=("hinge",))
        found = varied(odd, pattern="lunge")
        assert (found.pattern, found.also, found.actions) == ("lunge", (), ())
        assert varied(odd, pattern="lunge", actions=("knee-extension",)).actions == ("knee-extension",)
        assert varied(odd, level="advanced").actions == ("hip-extension",)

    def test_actions_can_be_emptied(self, parent: Exercise) -> None:
        assert varied(replace(parent, actions=("hip-extension",)), actions=()).actions == ()


class TestMuscles:
    def test_a_grade_changes_and_keeps_the_role(self, parent: Exercise) -> None:
        found = {use.muscle: use for use in varied(parent, muscles={"hamstrings": 2}).muscles}
        assert found["hamstrings"] == MuscleUse(muscle="hamstrings", role="synergist", grade=2, basis="expert")
        assert found["quadriceps"] == parent.muscles[0]

    def test_a_role_can_change_too(self, parent: Exercise) -> None:
        found = varied(parent, muscles={"hamstrings": MuscleChange(role="target", grade=3)})
        assert ("target", 3) in {(use.role, use.grade) for use in found.muscles if use.muscle == "hamstrings"}

    def test_grade_zero_takes_a_muscle_off_the_list(self, parent: Exercise) -> None:
        assert "hamstrings" not in {use.muscle for use in varied(parent, muscles={"hamstrings": 0}).muscles}

    def test_the_hardest_working_come_first(self, parent: Exercise) -> None:
        found = varied(parent, muscles={"trapezius": MuscleChange(role="stabilizer", grade=3), "quadriceps": 1})
        assert [use.muscle for use in found.muscles][:3] == ["gluteus-maximus", "quadriceps", "trapezius"]

    def test_what_the_parent_said_of_a_changed_muscle_is_not_passed_on(self, parent: Exercise) -> None:
        assert parent.muscles[1].note
        changed = varied(parent, muscles={"gluteus-maximus": 3}).muscles
        glutes = next(use for use in changed if use.muscle == "gluteus-maximus")
        assert (glutes.note, glutes.sources, glutes.basis) == ("", (), "expert")


class TestDemands:
    def test_a_stated_grade_replaces_the_parents_and_its_reason(self, parent: Exercise) -> None:
        found = {use.demand: use for use in varied(parent, demands={"spinal-compression": 2}).demands}
        assert found["spinal-compression"] == DemandUse(demand="spinal-compression", grade=2, basis="expert")

    def test_a_grade_that_is_stated_again_keeps_the_parents_reason(self, parent: Exercise) -> None:
        found = varied(parent, demands={"spinal-compression": 1})
        assert found.demands == parent.demands

    def test_a_new_demand_is_added_at_the_end(self, parent: Exercise) -> None:
        assert varied(parent, demands={"balance": 1}).demands[-1].demand == "balance"

    def test_a_variation_on_sources_passes_them_on(self, parent: Exercise) -> None:
        variation = Variation(
            id="new",
            name="New",
            note="X.",
            sources=("fixture-trial-2001",),
            certainty="high",
            changes=Changes(demands={"balance": 1}, muscles={"trapezius": MuscleChange(role="stabilizer", grade=1)}),
        )
        found = expand(parent, variation)
        assert (found.demands[-1].sources, found.demands[-1].certainty) == (("fixture-trial-2001",), "high")
        assert found.muscles[-1].sources == ("fixture-trial-2001",)


class TestAdjustments:
    def test_one_that_still_lowers_something_stays_and_sets_only_that(self, parent: Exercise) -> None:
        found = varied(parent, demands={"loaded-spinal-flexion": 0})
        kept = {change.id: change.sets for change in found.adjustments}
        assert kept["stop-before-the-tuck"] == {"deep-hip-flexion": 1}

    def test_one_that_lowers_nothing_any_more_goes(self, parent: Exercise) -> None:
        found = varied(parent, demands={"breath-pressure": 1})
        assert "exhale-on-the-push" not in {change.id for change in found.adjustments}

    @pytest.mark.parametrize(
        ("now", "reached"),
        [(0, None), (1, None), (2, 1), (3, 1)],
        ids=["unasked", "asked less than it leads to", "asked less", "asked as before"],
    )
    def test_one_leads_where_it_led_on_the_parent(self, parent: Exercise, now: int, reached: int | None) -> None:
        found = varied(parent, demands={"breath-pressure": now})
        exhale = [change.sets for change in found.adjustments if change.id == "exhale-on-the-push"]
        assert exhale == ([] if reached is None else [{"breath-pressure": reached}])

    def test_one_lowers_no_more_than_it_did_on_the_parent(self, parent: Exercise) -> None:
        """The parent's grade 2 comes to 1; from 3 the same change leads to 2, whatever grade it names."""
        found = varied(parent, demands={"deep-hip-flexion": 3, "loaded-knee-flexion": 3})
        sets = {change.id: change.sets for change in found.adjustments}
        assert sets["stop-before-the-tuck"] == {"loaded-spinal-flexion": 0, "deep-hip-flexion": 2}
        assert sets["shallow-press"] == {"loaded-spinal-flexion": 0, "deep-hip-flexion": 1, "loaded-knee-flexion": 2}

    def test_a_variation_may_have_some_of_its_own_and_they_come_first(self, parent: Exercise) -> None:
        own = Adjustment(id="own", do="Do it lightly.", sets={"breath-pressure": 2}, basis="expert")
        found = varied(parent, adjustments=(own,))
        assert found.adjustments == (own, *parent.adjustments)

    def test_one_that_does_not_fit_can_be_left_out(self, parent: Exercise) -> None:
        found = varied(parent, without_adjustments=("shallow-press",))
        assert [change.id for change in found.adjustments] == ["stop-before-the-tuck", "exhale-on-the-push"]

    def test_one_that_raised_a_demand_on_purpose_still_does(self, parent: Exercise) -> None:
        raising = Adjustment(id="stand-up", do="Stand up.", sets={"balance": 2, "supine-position": 0}, basis="expert")
        found = varied(replace(parent, adjustments=(raising,)), demands={"single-leg-load": 1})
        assert found.adjustments == (raising,)

    @given(st.dictionaries(st.sampled_from(["breath-pressure", "deep-hip-flexion", "balance"]), st.integers(0, 3)))
    def test_none_comes_to_raise_a_demand_that_it_lowered(
        self, fixture_base: KnowledgeBase, changed: dict[str, int]
    ) -> None:
        parent = fixture_base.exercise("leg-press")
        assert parent is not None
        found = varied(parent, demands=changed)
        before, now = grades(parent), grades(found)
        for change in found.adjustments:
            assert change.sets
            for demand, grade in change.sets.items():
                assert grade < now.get(demand, 0) or grade > before.get(demand, 0)


class TestClaimsAndRisks:
    def test_a_claim_that_is_not_said_of_it_can_be_left_out(self, parent: Exercise) -> None:
        first, *others = parent.claims
        assert varied(parent, without_claims=(first.id,)).claims == tuple(others)

    def test_a_risk_goes_with_the_demand_it_is_about(self, parent: Exercise) -> None:
        about = About(demand="loaded-spinal-flexion")
        risk = Risk(risk="The back rounds", why="It tucks.", about=about, basis="expert")
        general = Risk(risk="Too much at once", why="It adds up.", basis="expert")
        never = Risk(risk="A wobble", why="It tips.", about=About(demand="balance"), basis="expert")
        risky = replace(parent, risks=(risk, general, never))
        assert varied(risky).risks == risky.risks
        assert varied(risky, demands={"loaded-spinal-flexion": 1}).risks == risky.risks
        assert varied(risky, demands={"loaded-spinal-flexion": 0}).risks == (general, never)


def test_the_members_of_a_family_come_in_the_order_of_the_file(parent: Exercise) -> None:
    assert [each.id for each in members(parent)] == ["leg-press", "single-leg-press"]
    assert members(parent)[0] is parent
    assert [each.id for each in members(replace(parent, variations=()))] == ["leg-press"]


def test_expanding_changes_neither_parent_nor_variation(parent: Exercise) -> None:
    before = replace(parent)
    assert expand(parent, parent.variations[0]) == expand(parent, parent.variations[0])
    assert parent == before

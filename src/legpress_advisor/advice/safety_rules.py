"""The rules of safety: an exercise's graded demands against a person's limits, strictest result first.

Nothing here knows an exercise or a condition by name. Adding a limit, a grade, a condition or effort can only make a
verdict stricter; the laws in tests/laws hold this over the whole shipped knowledge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from legpress_advisor.advice.stance import Stance, exceptions, holds
from legpress_advisor.model.condition import Limit
from legpress_advisor.model.vocabulary import FROM_EFFORT, MAX_GRADE, VERDICTS, Demand, Effort, Verdict, strictest

EFFORT_GRADE: dict[Effort, int] = {"light": 0, "moderate": 1, "heavy": 3}
EFFORT_SHIFT: dict[Effort, int] = {"light": -1, "moderate": 0, "heavy": 1}
"""What the effort adds to every demand that depends on the dose and is made at all."""
HARD_SETS = 2
"""From this grade of the effort's demand on sets are harder than ordinary ones."""
CLEARLY_LOADED = 2
"""From this grade on a region is loaded, by one demand or by several together."""

Grades = Mapping[str, int]


class Change(NamedTuple):
    """An adjustment as the rules see it."""

    id: str
    sets: Grades
    """Demands and the grades they come to."""
    lowers: Grades = {}
    """Demands and by how much they fall, for a change that fits any exercise."""


class Movement(NamedTuple):
    """An exercise as the rules see it."""

    grades: Grades
    loaded: bool
    """Whether load is added to the body's own weight."""
    changes: Sequence[Change] = ()
    """The exercise's own adjustments first."""
    muscles: frozenset[str] = frozenset()
    """The muscles it trains, and the groups they belong to."""


class Broken(NamedTuple):
    """A limit that an exercise reaches."""

    stance: Stance
    limit: Limit
    grade: int
    unanswered: bool = False
    """Whether the limit turns on a question that is open."""

    @property
    def verdict(self) -> Verdict:
        """Return the limit's verdict; one on hard sets asks first at most, as easier sets may be fine."""
        verdict = self.limit.verdict
        if self.unanswered and self.limit.unknown is not None:
            verdict = self.limit.unknown
        of_hard_sets = self.limit.demand == FROM_EFFORT and self.limit.at >= HARD_SETS
        return "ask-first" if of_hard_sets and verdict == "avoid" else verdict


class Called(NamedTuple):
    """A verdict that a condition's clearance gives, and why."""

    stance: Stance
    verdict: Verdict
    why: str
    question: str | None
    """The unanswered or telling question, for an escalation."""
    demand: str | None
    """What loads the condition, for a default: a demand of its regions, or a muscle it concerns."""


class Judgment(NamedTuple):
    """The verdict of the rules and all that led to it."""

    verdict: Verdict
    called: tuple[Called, ...]
    broken: tuple[Broken, ...]
    """Before any adjustment."""
    remaining: tuple[Broken, ...]
    """In spite of the adjustments."""
    changes: tuple[str, ...]
    """The smallest set of adjustments that leaves the least, by id, in the order given."""


def judge(
    movement: Movement,
    stances: Sequence[Stance],
    demands: Mapping[str, Demand],
    *,
    effort: Effort = "moderate",
    answers: Mapping[str, str] | None = None,
) -> Judgment:
    """Judge one exercise for every condition together."""
    answers = answers or {}
    grades = graded(movement.grades, demands, effort)
    called = tuple(call for stance in stances for call in _clearance(stance, movement, demands, effort, answers))
    broken = _broken(movement, grades, stances, demands, answers)
    changes, remaining = _smallest(movement, stances, demands, effort, answers, broken)
    verdict = strictest(*(call.verdict for call in called), *(each.verdict for each in remaining))
    if broken:
        verdict = strictest(verdict, "modify")
    return Judgment(verdict, called, broken, remaining, changes)


def graded(grades: Grades, demands: Mapping[str, Demand], effort: Effort) -> dict[str, int]:
    """Return the grades at an effort: demands of dose shift with it, and it makes one of its own."""
    shift = EFFORT_SHIFT[effort]
    shifted = {}
    for demand, grade in grades.items():
        depends = grade > 0 and demand in demands and demands[demand].control == "dose"
        shifted[demand] = min(MAX_GRADE, grade + shift) if depends else grade
    shifted[FROM_EFFORT] = max(shifted.get(FROM_EFFORT, 0), EFFORT_GRADE[effort])
    return shifted


def loads(
    stance: Stance,
    movement: Movement,
    demands: Mapping[str, Demand],
    effort: Effort,
    answers: Mapping[str, str],
) -> str | None:
    """Return the demand or muscle by which an exercise loads what the condition concerns; None if it does not.

    A demand of the condition's regions at grade 2 does, so does training a muscle it concerns, and so does reaching
    one of its limits with added load at more than a light effort. What is left is easy work: a curl only asks a sore
    back to stand upright.
    """
    grades = graded(movement.grades, demands, effort)
    made = sorted((-grade, demand) for demand, grade in grades.items() if grade and _concerns(stance, demand, demands))
    if made and -made[0][0] >= CLEARLY_LOADED:
        return made[0][1]
    if trained := stance.muscles & movement.muscles:
        return min(trained)
    if not movement.loaded or effort == "light":
        return None
    reached = _broken(movement, grades, [stance], demands, answers)
    return (made[0][1] if made else reached[0].limit.demand) if reached else None


def _concerns(stance: Stance, demand: str, demands: Mapping[str, Demand]) -> bool:
    known = demands.get(demand)
    return known is not None and not known.position and not stance.regions.isdisjoint(known.regions)


def _clearance(
    stance: Stance,
    movement: Movement,
    demands: Mapping[str, Demand],
    effort: Effort,
    answers: Mapping[str, str],
) -> Iterator[Called]:
    """Yield the default or the lighter verdict, and every escalation that applies."""
    loading = loads(stance, movement, demands, effort, answers)
    clearance = stance.clearance
    verdict = clearance.lighter if loading is None else clearance.default
    if verdict != "go":
        yield Called(stance, verdict, clearance.when, None, loading)
    for escalation in clearance.escalations:
        if loading is None and not escalation.everywhere:
            continue
        if any(holds(test, answers) for test in exceptions(escalation.unless)):
            continue
        met = holds(escalation.when, answers)
        called = escalation.unknown if met is None else escalation.verdict if met else None
        if called is not None:
            yield Called(stance, called, escalation.why, escalation.when.question, loading)


def _broken(
    movement: Movement,
    grades: Grades,
    stances: Iterable[Stance],
    demands: Mapping[str, Demand],
    answers: Mapping[str, str],
) -> tuple[Broken, ...]:
    """Return the limits that the grades reach, strictest first; a test that nobody answered counts as met."""
    found = []
    for stance in stances:
        for limit in stance.limits:
            grade = grades.get(limit.demand, 0)
            if grade < limit.at or any(holds(test, answers) for test in exceptions(limit.unless)):
                continue
            met = limit.when is None or holds(limit.when, answers)
            if met is None and limit.unknown == "go":
                continue
            if met is not False and (limit.demand != FROM_EFFORT or _involves(stance, movement, demands)):
                found.append(Broken(stance, limit, grade, met is None))
    return tuple(sorted(found, key=_by_strictness))


def _inherent(broken: Broken, demands: Mapping[str, Demand]) -> bool:
    """Return whether a limit forbids what the exercise is, so that no way of doing it is the same exercise still."""
    demand = demands.get(broken.limit.demand)
    if demand is None or demand.inherent_from is None or broken.verdict != "avoid":
        return False
    return broken.grade >= demand.inherent_from


def _involves(stance: Stance, movement: Movement, demands: Mapping[str, Demand]) -> bool:
    """Return whether an exercise asks anything of what the condition concerns; if not, hard sets are no concern.

    It is asked of the exercise as it is: an adjustment made for another condition sets no limit on hard sets aside.
    """
    if "whole-body" in stance.regions or stance.muscles & movement.muscles:
        return True
    return any(grade > 0 and _concerns(stance, demand, demands) for demand, grade in movement.grades.items())


def _by_strictness(broken: Broken) -> tuple[int, int, str, str]:
    return (-VERDICTS.index(broken.verdict), -broken.grade, broken.limit.demand, broken.stance.id)


def _smallest(
    movement: Movement,
    stances: Sequence[Stance],
    demands: Mapping[str, Demand],
    effort: Effort,
    answers: Mapping[str, str],
    broken: tuple[Broken, ...],
) -> tuple[tuple[str, ...], tuple[Broken, ...]]:
    """Find the adjustments that leave the mildest remainder; among equals the fewest, among those the first given.

    Who plans heavy sets is not offered to leave them: that would answer another question than the one asked.
    """
    limited = {each.limit.demand for each in broken}
    useful = [change for change in movement.changes if limited & {*change.sets, *change.lowers}]
    if effort == "heavy":
        useful = [change for change in useful if FROM_EFFORT not in change.lowers]
    standing = [each for each in broken if _inherent(each, demands)]
    best: tuple[tuple[str, ...], tuple[Broken, ...]] = ((), broken)
    for fewer in range(len(useful)):
        if not best[1]:
            break
        for chosen in combinations(useful, fewer + 1):
            grades = graded(adjusted(movement.grades, chosen), demands, effort)
            for change in chosen:
                if FROM_EFFORT in change.lowers:
                    grades[FROM_EFFORT] = max(0, grades[FROM_EFFORT] - change.lowers[FROM_EFFORT])
            remaining = _with(standing, _broken(movement, grades, stances, demands, answers))
            if _severity(remaining) < _severity(best[1]):
                best = tuple(change.id for change in chosen), remaining
    return best


def _with(standing: Sequence[Broken], reached: Iterable[Broken]) -> tuple[Broken, ...]:
    """Return the limits still reached after adjustments, with those that no adjustment lifts, strictest first."""
    kept = {(each.stance.id, each.limit) for each in standing}
    others = [each for each in reached if (each.stance.id, each.limit) not in kept]
    return tuple(sorted([*standing, *others], key=_by_strictness))


def adjusted(grades: Grades, changes: Iterable[Change]) -> dict[str, int]:
    """Return the grades after adjustments, before the effort shifts them.

    Where two set the same demand the lower one counts. A change that raises a demand is the only one of its exercise
    that sets it (`advisor validate` sees to that), so it is never undone by another.
    Changes that fit any exercise lower the grade the exercise has; they do not add to what its own change achieved.
    """
    result = dict(grades)
    lowered: dict[str, int] = {}
    for change in changes:
        for demand, grade in change.sets.items():
            raises = grade > grades.get(demand, 0)
            result[demand] = grade if raises else min(result[demand], grade)
        for demand, steps in change.lowers.items():
            lowered[demand] = lowered.get(demand, 0) + steps
    for demand, steps in lowered.items():
        if demand in grades:
            result[demand] = min(result[demand], max(0, grades[demand] - steps))
    return result


def _severity(broken: tuple[Broken, ...]) -> tuple[int, int]:
    """Return how bad a remainder is: by its strictest verdict, then by how many limits it still reaches."""
    worst = strictest(*(each.verdict for each in broken))
    return VERDICTS.index(worst), len(broken)

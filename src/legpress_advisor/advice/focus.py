"""The answer to "does it work, or load, my …?" for any exercise and any region, from roles, grades and demands."""

from __future__ import annotations

from legpress_advisor.advice.citing import certainty
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.evidence import CERTAINTIES, Certainty
from legpress_advisor.model.exercise import DemandUse, Exercise, MuscleUse
from legpress_advisor.report.explain import Answer, Focus
from legpress_advisor.text import join_words

HARD = 2
"""From this grade on a muscle's work counts as real work, and a demand as a real load."""


def focus(base: KnowledgeBase, exercise: Exercise, region: str) -> Focus:
    """Answer for one region; the claims of the exercise about that region are quoted after the computed answer."""
    uses = _uses(base, exercise, region)
    loads = _loads(base, exercise, region)
    answer = _answer(base, region, uses, loads)
    claims = [claim for claim in exercise.claims if claim.about and claim.about.region == region]
    said = f"{_verdict_text(base, region, answer, uses)} {_load_text(base, loads)}"
    text = " ".join([said, *(_unsaid(claim.because, said) for claim in claims[:1])])
    grounds = [*uses[:2], *loads[:2], *claims[:1]]
    cited = dict.fromkeys(source for ground in grounds for source in ground.sources)
    return Focus(
        region=region,
        answer=answer,
        text=" ".join(text.split()),
        certainty=_weakest(base, [*uses[:1], *loads[:1], *claims[:1]]),
        sources=tuple(cited),
        load=loads[0].grade if loads else 0,
    )


def _uses(base: KnowledgeBase, exercise: Exercise, region: str) -> list[MuscleUse]:
    """Return the exercise's work of the region's muscles, most telling role first."""
    through = set(base.regions[region].acts_through)
    uses = [
        use
        for use in exercise.muscles
        if base.muscles[use.muscle].region == region or through.intersection(_line_of(base, use.muscle))
    ]
    order = {"target": 0, "synergist": 1, "dynamic-stabilizer": 2, "stabilizer": 3, "antagonist-stabilizer": 4}
    return sorted(uses, key=lambda use: (order[use.role], -use.grade))


def _line_of(base: KnowledgeBase, muscle: str | None) -> list[str]:
    line = []
    while muscle is not None:
        line.append(muscle)
        muscle = base.muscles[muscle].parent
    return line


def _loads(base: KnowledgeBase, exercise: Exercise, region: str) -> list[DemandUse]:
    uses = [use for use in exercise.demands if use.grade and region in base.demands[use.demand].regions]
    return sorted(uses, key=lambda use: -use.grade)


def _answer(base: KnowledgeBase, region: str, uses: list[MuscleUse], loads: list[DemandUse]) -> Answer:
    roles = {use.role: max(each.grade for each in uses if each.role == use.role) for use in uses}
    if roles.get("target", 0) >= HARD:
        return "trained"
    if roles.get("target", 0) or roles.get("synergist", 0):
        return "assists"
    if uses or loads:
        return "braced-not-trained"
    has_muscles = base.regions[region].acts_through or any(m.region == region for m in base.muscles.values())
    has_demands = any(region in demand.regions for demand in base.demands.values())
    return "not-involved" if has_muscles or has_demands else "unknown"


def _verdict_text(base: KnowledgeBase, region: str, answer: Answer, uses: list[MuscleUse]) -> str:
    name = base.regions[region].name.lower()
    working = [use for use in uses if use.role in ("target", "synergist")] or uses
    muscles = join_words(list(dict.fromkeys(_plain(base, use.muscle) for use in working))[:3])
    around = "around" if base.regions[region].acts_through else "of"
    match answer:
        case "trained":
            return f"Yes, it trains the muscles {around} the {name}: {muscles}."
        case "assists":
            return f"In part: the muscles {around} the {name} help ({muscles}), they are not what it is done for."
        case "braced-not-trained":
            if uses:
                return f"It is braced, not trained: what works there ({muscles}) holds still, others do the moving."
            return f"It trains nothing of the {name}, but puts load there."
        case "not-involved":
            return f"No, it neither trains nor loads the {name}."
    return f"Nothing is known here of what it does to the {name}."


def _plain(base: KnowledgeBase, muscle: str) -> str:
    known = base.muscles[muscle]
    return f"{known.everyday.lower()} ({known.name})" if known.everyday.lower() != known.name else known.name


def _load_text(base: KnowledgeBase, loads: list[DemandUse]) -> str:
    if not loads:
        return ""
    top = loads[0]
    demand = base.demands[top.demand]
    words = ("none", "light", "moderate", "high")[top.grade]
    return (
        f"Highest load on it: {demand.name.lower()}, {top.grade} of 3 ({words}). {top.why or demand.grades[top.grade]}"
    )


def _unsaid(because: str, said: str) -> str:
    """Return the reason of a claim without the sentences that the computed answer has said already."""
    sentences = because.split(". ")
    return ". ".join(each for each in sentences if each.rstrip(".").casefold() not in said.casefold())


def _weakest(base: KnowledgeBase, grounds: list) -> Certainty:  # type: ignore[type-arg]
    """Return the least certain of what the answer rests on; nothing at all leaves expert judgment."""
    found = [certainty(base, ground) for ground in grounds]
    return min(found, key=CERTAINTIES.index, default="very-low")

"""Small reports built by hand, and the check against golden pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from legpress_advisor.report.alternatives import AlternativeLine, AlternativesReport, ExcludedLine
from legpress_advisor.report.common import AdjustmentLine, FlagLine, PermittedLine, SourceLine
from legpress_advisor.report.comparison import ComparedLine, CompareReport, PurposeLine, RowLine
from legpress_advisor.report.explain import (
    ClaimLine,
    DemandLine,
    DoseLine,
    ExplainReport,
    FaultLine,
    MuscleLine,
    RelatedGroup,
    RelatedLine,
    RiskLine,
    SwapLine,
    TechniqueLines,
    VariationLine,
)
from legpress_advisor.report.listing import ItemLine, ListReport
from legpress_advisor.report.progression import PathReport, RungLine
from legpress_advisor.report.safety import (
    AdviceLine,
    Checklist,
    ClearanceLine,
    ConditionLine,
    QuestionLine,
    ReasonLine,
    SafetyReport,
    SymptomLine,
)
from legpress_advisor.report.validation import ProblemLine, ValidationReport

GOLDEN = Path(__file__).parent / "golden"
SOURCES = (
    SourceLine(
        id="press-review",
        title="Muscles of the press",
        authors="Lee A, Ruiz B",
        year=2020,
        doi="10.1000/press",
        url="https://doi.org/10.1000/press",
        journal="J Lifts 3:1",
        says="The quads worked hardest.",
    ),
    SourceLine(id="pressure-trial", title="Pressure on the press", authors="", year=None, doi="", url=""),
)
FLAT = AdjustmentLine(
    id="stay-flat",
    do="Stop while your tailbone is still flat on the pad.",
    because=("Lower back rounding under load", "Deep hip bend"),
    sets={"loaded-spinal-flexion": 0},
)
NUMB = FlagLine(id="numb", sign="Numb between the legs", urgency="emergency", act="Call your emergency number.")
FEVER = FlagLine(id="fever", sign="Fever with back pain", urgency="same-day", act="See a doctor today.")


@pytest.fixture
def leg_press() -> ExplainReport:
    return ExplainReport(
        schema="advisor.explain/1",
        knowledge_version="0123456789ab",
        id="leg-press",
        kind="exercise",
        name="Leg press",
        summary="A seated push that drives a sled away with both legs.",
        tags=("squat pattern", "machine", "beginner"),
        muscles=(_muscle("quads", "Quads", "quadriceps", "target", 3), _brace()),
        demands=(_pressure(), _rounding(), _grip()),
        adjustments=(FLAT,),
        technique=TechniqueLines(
            setup=("Set the seat so that your knees start at a right angle.",),
            steps=("Lower the sled for two seconds.", "Push through the whole foot."),
            feel="The front of the thighs works.",
            faults=(FaultLine(fault="The tailbone curls", why="The back rounds.", fix="Stop higher."),),
        ),
        claims=_claims(),
        risks=(
            RiskLine(
                risk="Too much weight",
                why="One fracture is published.",
                reduce_by=("Skip maximums.",),
                certainty="low",
                sources=("pressure-trial",),
            ),
        ),
        dose=DoseLine(
            sessions_per_week=(2, 3),
            sets_per_week=(4, 12),
            repetitions=(8, 12),
            hold_s=None,
            note="For beginners.",
            sources=("press-review",),
        ),
        alternatives=(
            SwapLine(
                exercise="belt-squat",
                name="Belt squat",
                reasons=("pain", "variety"),
                because="Nothing on the shoulders.",
                sources=(),
            ),
        ),
        variations=(VariationLine(id="single-leg-press", name="Single-leg press", note="Less load."),),
        sources=SOURCES,
    )


def _muscle(muscle: str, everyday: str, name: str, role: str, grade: int) -> MuscleLine:
    return MuscleLine(
        muscle=muscle,
        name=name,
        everyday=everyday,
        region="front-thighs",
        role=role,
        grade=grade,
        certainty="high",
        sources=("press-review",),
        expert=False,
        note="All of them.",
    )


def _brace() -> MuscleLine:
    return MuscleLine(
        muscle="erector-spinae",
        name="erector spinae",
        everyday="Lower back",
        region="lower-back",
        role="stabilizer",
        grade=1,
        certainty="very-low",
        sources=(),
        expert=True,
        note="Nobody has measured it.",
    )


def _pressure() -> DemandLine:
    return DemandLine(
        demand="breath-pressure",
        name="Breath and blood pressure",
        grade=3,
        why="The highest pressures measured in any lift, most of all on a held breath.",
        sources=("pressure-trial",),
        region="heart-and-circulation",
        certainty="moderate",
        expert=False,
    )


def _rounding() -> DemandLine:
    return DemandLine(
        demand="loaded-spinal-flexion",
        name="Lower back rounding under load",
        grade=1,
        why="It rises as the knees near the chest.",
        sources=(),
        region="lower-back",
        certainty="very-low",
        expert=True,
    )


def _grip() -> DemandLine:
    return DemandLine(
        demand="grip",
        name="Grip",
        grade=0,
        why="",
        sources=(),
        region="hands",
        certainty="very-low",
        expert=True,
    )


def _claims() -> tuple[ClaimLine, ...]:
    said = (
        ("builds-quads", "It builds the quads.", "supported", "high", ("press-review",)),
        ("works-back", "It works the lower back.", "mixed", "low", ("press-review", "pressure-trial")),
        ("eases-pain", "It reduces back pain.", "unsupported", "low", ("pressure-trial",)),
        ("best-lift", "It is the best lift of all.", "contradicted", "very-low", ()),
        ("light", "Starting light lowers the risk.", "supported", "moderate", ("press-review",)),
        ("two-days", "Two days a week are right.", "supported", "high", ("press-review",)),
    )
    return tuple(
        ClaimLine(
            id=id,
            says=says,
            verdict=verdict,
            certainty=certainty,
            because="Braced, not trained. No study measured it.",
            sources=sources,
        )
        for id, says, verdict, certainty, sources in said
    )


@pytest.fixture
def condition() -> ExplainReport:
    return ExplainReport(
        schema="advisor.explain/1",
        knowledge_version="0123456789ab",
        id="slipped-disc",
        kind="condition",
        name="Slipped disc",
        summary="Part of a disc presses on a nerve; most settle by themselves.",
        verdict="modify",
        red_flags=(NUMB, FEVER),
        adjustments=(
            AdjustmentLine(id="advice-1", do="Breathe out on every push.", because=("It keeps pressure down.",)),
        ),
        claims=_claims()[:1],
        related=(
            RelatedGroup(
                heading="What calls for care",
                items=(RelatedLine(id="rounding", name="Rounding, from 2 of 3", text="It stirs the nerve."),),
            ),
            RelatedGroup(heading="A kind of", items=(RelatedLine(id="back", name="Back condition"),)),
        ),
        sources=SOURCES,
    )


@pytest.fixture
def ask_first() -> SafetyReport:
    return SafetyReport(
        schema="advisor.safety/1",
        knowledge_version="0123456789ab",
        exercise="leg-press",
        name="Leg press",
        conditions=(ConditionLine(id="back-condition", name="Back condition", typed="bad back"),),
        unrecognised=("zzz",),
        suggestions={"zzz": ("sciatica", "scoliosis")},
        understood=('"bad back" was read as: back condition',),
        symptoms=(),
        verdict="ask-first",
        headline="See a professional before loading this.",
        reasons=_reasons(),
        adjustments=(FLAT,),
        checklist=Checklist(
            before=("Do one easy set first.",),
            setup=("Set the seat.",),
            during=(FLAT.do, "Breathe out on every push."),
            stop_if=("Sharp or spreading pain.",),
            after=("Judge by the next morning.",),
        ),
        red_flags=(NUMB, FEVER),
        clearance=(
            ClearanceLine(
                condition="back-condition",
                verdict="ask-first",
                when="When nobody knows the cause.",
                certainty="very-low",
                sources=(),
            ),
        ),
        alternatives=(
            PermittedLine(exercise="bird-dog", name="Bird dog", verdict="go", why="Nothing presses on the spine."),
            PermittedLine(exercise="leg-extension", name="Leg extension", verdict="modify", why="The back rests."),
        ),
        questions=(QuestionLine(key="back-cause-known", ask="Do you know the cause?", kind="yes-no"),),
        advice=(_advice("Breathe out on every effort."),),
        meanwhile=(_advice("Walking is usually fine."),),
        sources=SOURCES,
    )


def _reasons() -> tuple[ReasonLine, ...]:
    return (
        ReasonLine(
            condition="back-condition",
            demand=None,
            grade=None,
            verdict="ask-first",
            why="The cause is not known here.",
            certainty="very-low",
            sources=(),
        ),
        ReasonLine(
            condition="back-condition",
            demand="loaded-spinal-flexion",
            demand_name="Loaded spinal flexion",
            grade=1,
            verdict="modify",
            why="The lower back can round at the bottom.",
            certainty="low",
            sources=("press-review",),
            limit=1,
            resolved_by=("stay-flat",),
        ),
    )


def _advice(do: str) -> AdviceLine:
    return AdviceLine(
        condition="back-condition",
        do=do,
        why="It eases the back.",
        certainty="low",
        sources=("pressure-trial",),
    )


@pytest.fixture
def stopped() -> SafetyReport:
    """A stop that carries, by mistake, everything a page must not show then."""
    return SafetyReport(
        schema="advisor.safety/1",
        knowledge_version="0123456789ab",
        exercise="leg-press",
        name="Leg press",
        conditions=(ConditionLine(id="back-condition", name="Back condition"),),
        unrecognised=(),
        symptoms=(
            SymptomLine(id="numb", sign="Numb between the legs", urgency="emergency", typed="numb groin"),
            SymptomLine(id="fever", sign="Fever with back pain", urgency="same-day"),
            SymptomLine(id="stiff", sign="A stiff back", urgency="none"),
        ),
        verdict="stop",
        headline="Stop. Get emergency help now.",
        reasons=(
            ReasonLine(
                condition="numb",
                demand=None,
                grade=None,
                verdict="stop",
                why="It needs checking within hours.",
                certainty="low",
                sources=(),
                do="Call your emergency number. Do not train.",
            ),
            ReasonLine(
                condition="fever",
                demand=None,
                grade=None,
                verdict="stop",
                why="Fever with back pain",
                certainty="low",
                sources=(),
                do="See a doctor today.",
            ),
        ),
        adjustments=(FLAT,),
        checklist=Checklist(setup=("Set the seat.",)),
        red_flags=(NUMB, FEVER),
        clearance=(),
        alternatives=(PermittedLine(exercise="bird-dog", name="Bird dog", verdict="go", why="Easy."),),
        sources=SOURCES,
    )


@pytest.fixture
def swaps() -> AlternativesReport:
    return AlternativesReport(
        schema="advisor.alternatives/1",
        knowledge_version="0123456789ab",
        target="leg-press",
        name="Leg press",
        kind="exercise",
        because="pain",
        avoid=("lower-back",),
        conditions=(),
        equipment=("dumbbell",),
        alternatives=(
            AlternativeLine(
                exercise="split-squat",
                name="Split squat",
                score=0.75,
                parts={"muscles": 0.5, "spared": 0.25},
                verdict="go",
                gains=("less spine compression",),
                losses=("less work for the glutes", "more need for balance"),
                adjustments=(),
                why="Similar leg work at half the load.",
            ),
            AlternativeLine(
                exercise="glute-bridge",
                name="Glute bridge",
                score=0.5,
                parts={"muscles": 0.5},
                verdict="modify",
                gains=("less deep hip bend",),
                losses=(),
                adjustments=(FLAT,),
                why="Less deep hip bend.",
            ),
        ),
        excluded=(
            ExcludedLine(exercise="hack-squat", name="Hack squat", verdict="avoid", why="It asks more of the back."),
        ),
        stays=(FLAT,),
        notes=("Read as: pain.",),
        unrecognised=("zzz",),
    )


@pytest.fixture
def found() -> ListReport:
    return ListReport(
        schema="advisor.search/1",
        knowledge_version="0123456789ab",
        kind="search",
        query="back pain",
        items=(
            ItemLine(
                id="sciatica",
                name="Sciatica",
                family="sciatica",
                summary="Pain down one leg. Often.",
                kind="condition",
            ),
        ),
    )


@pytest.fixture
def graded() -> ListReport:
    demands = {f"demand-{number}": f"Demand number {number}" for number in range(1, 15)}
    return ListReport(
        schema="advisor.list/1",
        knowledge_version="0123456789ab",
        kind="exercise",
        columns=demands,
        items=(
            ItemLine(
                id="leg-press",
                name="Leg press",
                family="leg-press",
                summary="",
                kind="exercise",
                demands=dict.fromkeys(demands, 2) | {"demand-2": 0},
            ),
        ),
    )


@pytest.fixture
def checked() -> ValidationReport:
    return ValidationReport(
        schema="advisor.validate/1",
        knowledge_version="",
        files=2,
        problems=(
            ProblemLine(
                code="KB023",
                severity="error",
                file="exercises/leg-press.yaml",
                line=3,
                column=5,
                message='unknown muscle "quads"',
                hint='did you mean "quadriceps"?',
            ),
            ProblemLine(
                code="KB040",
                severity="warning",
                file="exercises/leg-press.yaml",
                line=9,
                column=1,
                message="few aliases",
                hint="",
            ),
        ),
        entries={"exercise": 1},
    )


@pytest.fixture
def compared() -> CompareReport:
    def row(group: str, label: str, values: tuple[str, str], grades: dict[str, int]) -> RowLine:
        return RowLine(
            aspect=label,
            values=dict(zip(("leg-press", "belt-squat"), values, strict=True)),
            better="leg-press",
            why="The press is ahead.",
            label=label,
            group=group,
            grades=grades,
        )

    return CompareReport(
        schema="advisor.compare/1",
        knowledge_version="0123456789ab",
        exercises=("leg-press", "belt-squat"),
        compared=(
            ComparedLine(exercise="leg-press", name="Leg press", summary=""),
            ComparedLine(exercise="belt-squat", name="Belt squat", summary=""),
        ),
        purposes=(PurposeLine(purpose="to spare the knees", exercise="leg-press", why="asks least"),),
        rows=(
            row("works", "Quads", ("target", "target"), {"leg-press": 3, "belt-squat": 2}),
            row("needs", "Level", ("beginner", "intermediate"), {}),
        ),
        notes=("Read as: squat.",),
    )


@pytest.fixture
def ladder() -> PathReport:
    return PathReport(
        schema="advisor.path/1",
        knowledge_version="0123456789ab",
        target="leg-press",
        name="Leg press",
        rungs=(
            RungLine(
                exercise="sit-to-stand",
                name="Sit to stand",
                place="before",
                level="beginner",
                load=1,
                verdict="go",
                adds=(),
                test="Start here.",
                adjustments=(FLAT,),
            ),
            RungLine(
                exercise="leg-press",
                name="Leg press",
                place="goal",
                level="beginner",
                load=3,
                verdict="modify",
                adds=("grip",),
                test="Two sets of twelve.",
            ),
        ),
        left_out=(ExcludedLine(exercise="hack-squat", name="Hack squat", verdict="avoid", why="It asks more."),),
    )


@pytest.fixture
def every_report(
    leg_press: ExplainReport,
    condition: ExplainReport,
    ask_first: SafetyReport,
    stopped: SafetyReport,
    swaps: AlternativesReport,
    found: ListReport,
    graded: ListReport,
    checked: ValidationReport,
    compared: CompareReport,
    ladder: PathReport,
) -> list[object]:
    return [leg_press, condition, ask_first, stopped, swaps, found, graded, checked, compared, ladder]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a page with the one that was approved beside these tests; `--update-golden` approves it."""

    def compare(name: str, page: str) -> None:
        path = GOLDEN / name
        assert len(page.splitlines()) < 60, "too long to be read by whoever approves it"
        if request.config.getoption("--update-golden"):
            path.write_text(page, encoding="utf-8")
        assert page == path.read_text(encoding="utf-8")

    return compare

"""The step that shows changes a person can make on an exercise, its own and those that fit any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legpress_advisor.advice.citing import certainty
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.exercise import Adjustment, Exercise
from legpress_advisor.model.vocabulary import GeneralAdjustment
from legpress_advisor.report.common import AdjustmentLine


def change_lines(
    base: KnowledgeBase, exercise: Exercise, ids: Iterable[str], demands: Sequence[str] = ()
) -> tuple[AdjustmentLine, ...]:
    """Return changes in the order of `ids`, each named for those of `demands` that it lowers, or for all it lowers."""
    own = {change.id: change for change in exercise.adjustments}
    known = [own.get(id) or base.adjustments.get(id) for id in ids]
    return tuple(change_line(base, change, demands) for change in known if change is not None)


def change_line(
    base: KnowledgeBase, change: Adjustment | GeneralAdjustment, demands: Sequence[str] = ()
) -> AdjustmentLine:
    """Return one change as it is shown."""
    sets = change.sets if isinstance(change, Adjustment) else {}
    touched = sets or (change.lowers if isinstance(change, GeneralAdjustment) else {})
    eased = [each for each in dict.fromkeys(demands) if each in touched] or list(touched)
    return AdjustmentLine(
        id=change.id,
        do=change.do,
        because=tuple(base.demands[each].name for each in eased),
        sets=sets,
        certainty=certainty(base, change),
        sources=change.sources,
        expert=change.basis == "expert",
    )

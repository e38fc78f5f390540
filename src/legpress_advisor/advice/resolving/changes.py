"""Which words change a movement and which keep it, and what is meant where a name leaves a word out."""

from __future__ import annotations

from legpress_advisor.advice.resolving.english import IDLE
from legpress_advisor.advice.resolving.tables import words

ALWAYS_KEPT = IDLE | words("weighted alternating pause tempo pulse eccentric two-arm two-leg pair")
"""Words that keep every movement where no entry claims them."""

KEPT_IN = {
    word: words(patterns)
    for word, patterns in {
        "close-grip": "horizontal-pull vertical-pull elbow-flexion upright-row pullover",
        "wide-grip": "horizontal-pull vertical-pull elbow-flexion upright-row horizontal-push vertical-push shrug",
        "neutral-grip": "horizontal-pull vertical-pull horizontal-push incline-push vertical-push lateral-raise "
        "front-raise",
        "overhand": "horizontal-pull vertical-pull shrug hinge upright-row",
        "underhand": "front-raise rear-fly",
        "reverse-grip": "horizontal-pull rear-fly front-raise",
        "narrow-stance": "squat",
        "horizontal": "squat horizontal-push incline-push",
        "vertical": "squat horizontal-push",
        "diagonal": "squat",
        "block": "olympic-lift",
        "no-foot": "olympic-lift",
        "straight-arm": "pullover",
        "bent-arm": "pullover",
        "elbow-out": "horizontal-pull",
        "inner": "chest-fly horizontal-push",
        "middle": "chest-fly horizontal-push horizontal-pull",
        "mid": "chest-fly horizontal-push horizontal-pull",
        "foot-elevated": "hip-thrust",
        "elevated": "hip-thrust",
        "stiff-leg": "hip-thrust",
        "bench": "hip-thrust",
        "bent-knee": "hip-thrust hip-flexion trunk-flexion",
        "decline": "hip-flexion trunk-rotation elbow-extension",
        "incline": "hip-flexion rear-fly elbow-extension",
        "floor": "chest-fly elbow-extension trunk-flexion trunk-rotation hip-flexion hip-extension hip-thrust "
        "anti-extension spine-extension",
        "partial": "elbow-flexion elbow-extension lateral-raise front-raise rear-fly chest-fly calf-raise "
        "knee-flexion vertical-pull horizontal-pull hip-thrust",
        "hold": "anti-extension anti-side-bend anti-rotation hang spine-extension trunk-control",
        "v-grip": "horizontal-pull vertical-pull elbow-extension",
        "rope": "elbow-extension elbow-flexion horizontal-pull rear-fly pullover trunk-flexion hinge",
        "seated": "elbow-flexion elbow-extension lateral-raise front-raise rear-fly shrug wrist-flexion "
        "wrist-extension shoulder-external-rotation shoulder-internal-rotation",
        "standing": "elbow-flexion elbow-extension lateral-raise front-raise rear-fly shrug upright-row wrist-flexion "
        "wrist-extension shoulder-external-rotation shoulder-internal-rotation",
    }.items()
}
"""Words that keep the movement where no entry claims them, in these patterns; anywhere else they change it."""

ONE_LIMB = {
    "one-arm": frozenset({"dumbbell", "cable", "machine", "kettlebell", "band"}),
    "one-leg": frozenset({"machine", "cable", "band"}),
}
"""With this equipment, one limb at a time is the same movement; on the floor or under a bar it is another one."""

SUPPORTS = {
    "standing": frozenset({"standing"}),
    "seated": frozenset({"seated", "back-supported"}),
    "lying": frozenset({"lying"}),
    "prone": frozenset({"chest-supported"}),
    "chest-supported": frozenset({"chest-supported"}),
    "kneeling": frozenset({"kneeling"}),
    "side-lying": frozenset({"lying"}),
}
"""Body positions, and the supports of entries that they agree with."""

MUSCLE_WORDS = words(
    "biceps triceps chest back lat trap shoulder delt quad hamstring glute calf abs oblique core forearm brachialis"
)
"""Parts of the body that may be named although the entry does not: "rope triceps pushdown", "abs crunch"."""

PLACES = words("bench box chair floor wall step rack mat parallel-bar")
"""Furniture that may be named where the entry's equipment holds it."""

HAND_WEIGHTS = words("dumbbell kettlebell plate medicine-ball vest")
ANY_WEIGHT = words(
    "trunk-flexion trunk-rotation trunk-side-bend spine-extension hip-flexion anti-extension carry neck-flexion "
    "neck-tilt wrist-flexion wrist-extension"
)
"""Patterns in which it does not matter what kind of weight is held."""

STAND_INS = {"barbell": "ez-bar", "ez-bar": "barbell"}
"""What a name may say for the entry's own, in `BAR_EITHER` patterns."""
BAR_EITHER = words("elbow-flexion elbow-extension upright-row pullover wrist-flexion wrist-extension")

USUAL = {
    # Shares of logged sets in public training logs, in percent: the usual one, then the runner-up.
    "chest-press": "barbell",  # 4.5; dumbbell 0.9
    "chest-press incline": "barbell",  # 1.2; dumbbell 1.4, but who lifts those says so
    "shoulder-press": "dumbbell",  # 2.0; machine 0.8; with a bar it is called overhead or military press
    "squat": "barbell",  # 5.6; Smith machine 0.4
    "deadlift": "barbell",  # 2.4; dumbbell 0.1
    "romanian deadlift": "barbell",  # 1.3; dumbbell 0.5
    "hip thrust": "barbell",  # 0.8; machine below 0.1
    "row bent-over": "barbell",  # 2.4; dumbbell 0.3
    "row bent-over one-arm": "dumbbell",
    "curl": "dumbbell",  # 2.0; barbell 0.7
    "curl incline": "dumbbell",  # 0.7; no other
    "hammer curl": "dumbbell",  # 1.2; cable 0.2
    "lateral raise": "dumbbell",  # 2.1; cable 1.7, machine 0.2
    "front raise": "dumbbell",  # 0.3; plate 0.1
    "reverse fly": "dumbbell",  # 0.6; machine 0.6, where it is said
    "shrug": "dumbbell",  # 0.5; barbell 0.2
    "pullover": "dumbbell",  # 0.2; machine below 0.1
    "overhead triceps extension seated": "dumbbell",
    "fly bench": "dumbbell",
    "fly lying": "dumbbell",
    "wrist curl": "barbell",
    "reverse wrist curl": "barbell",
    "pulldown": "cable",
    "pushdown": "cable",
    "face pull": "cable",
    "crossover": "cable",
    "good-morning": "barbell",
    "swing": "kettlebell",
    "snatch": "barbell",
    "clean": "barbell",
    "power clean": "barbell",
}
"""The equipment meant where a name of these words, and of others that only shape them, tells none."""

ATTACHMENTS = words("rope v-grip lat-bar")
"""What hangs on a cable, and so tells the equipment."""

SHAPES = IDLE | words(
    "incline decline close-grip wide-grip neutral-grip reverse-grip overhand rope v-grip chest-supported seated "
    "standing one-arm one-leg two-arm alternating weighted pause tempo pulse "
    "eccentric"
)
"""Words that leave the usual equipment what it is."""

UNSAID = words("seated standing lying kneeling prone hanging overhead one-arm two-arm")
"""Positions that names leave out: "leg curl", "triceps extension". Without the word several exercises may be meant."""

MOVEMENTS = words(
    "squat lunge press chest-press shoulder-press curl row raise fly extension pulldown pushdown deadlift thrust "
    "bridge plank crunch sit-up step-up dip pull-up chin-up push-up swing snatch clean jerk jump twist kickback "
    "shrug carry walk pullover"
)
"""Words that name what is done; one more of them is one more movement, whatever else an exercise is called."""

OPEN = words("plank")
"""Movements with more variations than anybody lists: a name of one that is not known may be any of them."""

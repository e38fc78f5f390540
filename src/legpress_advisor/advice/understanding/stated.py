"""What people say about a condition, as patterns: which words answer which question, and how."""

from __future__ import annotations

import re

from legpress_advisor.advice.understanding.plain_words import words

GROUPS = {
    "controlled": (
        "blood-pressure-controlled",
        "heart-rhythm-controlled",
        "eye-pressure-controlled",
        "breathing-controlled",
    ),
    "healed": ("fully-better", "vertebra-fracture-healed"),
}
"""What is said in one word and answers several questions, each for the conditions that ask it."""

_CLINICIAN = (
    r"(?:doctors?|doc|dr|gp|physios?|physiotherapist|physical therapist|pt|surgeons?|team|consultant|nurse|midwife"
    r"|specialist|clinician|obgyn|ob gyn|orthopedist|orthopaedist|obstetrician|p(?:a?e)diatrician|physician"
    r"|clinic|hospital|\w{2,}ologist)"
)
_LIFTING = r"(?:lift|train|exercise|work out|do (?:weights|strength training|sport|everything)|go back|return)"
_CLEARED = (
    rf"\bcleared (?:\w+ ){{0,6}}?by (?:\w+ ){{0,3}}?{_CLINICIAN}\b"
    rf"|\b{_CLINICIAN} (?:has |have |had |just |already |fully )*(?:cleared|signed)\b"
    rf"|\b(?:clearance|go ahead|all clear|green light|okay|ok) from (?:\w+ ){{0,3}}?{_CLINICIAN}\b"
    rf"|\b{_CLINICIAN} (?:says|said|told me|confirmed) (?:that )?(?:im|i am|ive been) cleared\b"
    rf"|\b{_CLINICIAN} (?:says|said|told me|lets me|is happy for me to"
    rf"|happy for me to) (?:that )?(?:i can )?{_LIFTING}\b"
    rf"|\b{_CLINICIAN} (?:has |have )?(?:says its nothing (?:serious|to worry about)|discharged me"
    rf"|told me to keep (?:active|moving|training)"
    r"|(?:says|said) i can load it|encourages? (?:me to )?(?:lift\w*|train\w*|exercis\w*|strength\w*))\b|^(?:been "
    r"|was |now )*discharged$"
    rf"|\b{_CLINICIAN} (?:is |was )?(?:ok|okay|happy|fine) with (?:\w+ ){{0,2}}?(?:lifting|training|exercise|weights)\b"
    rf"|\b(?:signed off|allowed|discharged) by (?:\w+ ){{0,3}}?{_CLINICIAN}\b|\bmedically cleared\b"
    rf"|\bmedical clearance\b"
    r"|\bcleared (?:to|for) (?:\w+ )*?(?:lift\w*|train\w*|exercise|gym|weights|sport|everything|activity)\b"
    rf"|\b{_CLINICIAN} (?:is |was |says |said |seems )*(?:very |quite |really |all )*"
    r"(?:happy|pleased|not worried|unconcerned|nothing serious|nothing to worry about)\b"
    rf"|\b{_CLINICIAN} (?:\w+ ){{0,5}}?(?:said|says|told me|tells me)(?: to)?(?: i can)? "
    r"(?:crack on|carry on|keep (?:going|moving)|get on with it|go for it|stay active|do what i like)\b"
    rf"|\b{_CLINICIAN} has me (?:\w+ ){{0,3}}?(?:gym|lifting|training|weights|exercising|squatting|strength)\b"
    rf"|\b{_CLINICIAN} (?:says|said) (?:\w+ ){{0,3}}?(?:weights|lifting|training|exercise|train|gym) (?:is |are )?"
    r"(?:fine|ok|okay|good|safe)\b"
    r"|\bdischarged (?:from|by) (?:\w+ ){0,2}?(?:physio|physiotherapy|rehab|clinic|follow up|care|pt)\b"
    r"|^(?:ive |i |im |am |have |been |got |was |now |all |fully )*cleared(?: now| again)?$"
)
_BETTER = (
    r"\b(?:fully|completely|totally|all) (?:better|healed|recovered|gone|resolved)\b|\bhealed\b"
    r"|\bsettled(?: now| since)?$"
)
_KEPT = (
    r"\bwell managed\b|\bunder control\b|\bcontrolled\b|\bin range\b|\bin check\b|\bstable\b"
    r"|\brate controlled\b|\bsinus rhythm\b"
    r"|\bon (?:\w+ )?(?:tablets|pills|meds|medication|medicines) and (?:fine|ok|okay|good|stable|normal|controlled)\b"
)
_SPAN = (
    r"(?:over |about |more than |almost |the |last |past )*"
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|many|several|ten)?"
)
_LONG = rf"{_SPAN} ?(?:years?|yrs|(?:[6-9]|[1-9]\d) months)"
_BREASTBONE = r"(?:breastbone|sternum|sternal bone)"
SOFTENING = (
    (
        "cleared-by-clinician",
        "yes",
        "clear signed ahead light said says tell told confirm with from lets allow happy discharge encourage pleas",
        _CLEARED,
    ),
    ("healed", "yes", "settled better healed recovered gone resolved", _BETTER),
    ("controlled", "yes", "control range fine ok good stable normal managed check sinus", _KEPT),
    (
        "seizures-controlled",
        "yes",
        "seizure fits",
        (
            rf"\bseizure free (?:for |since )?{_LONG}\b|\bno (?:seizures?|fits) (?:for|in|since) {_LONG}\b"
            rf"|\blast seizure (?:was )?{_LONG} ago\b"
        ),
    ),
    (
        "heart-rehab-done",
        "yes",
        "rehab",
        (
            r"\b(?:finished|completed|did|done|through|graduated) (?:\w+ ){0,4}?rehab\w*\b"
            r"|\brehab\w* (?:is |was |all |now |program )*(?:finished|completed|done|over)\b"
        ),
    ),
    (
        "surgeon-limits-lifted",
        "yes",
        "restrict precaution limit",
        (
            r"\b(?:restrictions?|precautions?|limits?|limitations) (?:have |has |been |were |are |all |now )*"
            r"(?:lifted|removed|over|gone|off|ended)\b"
            r"|\b(?:lifted|removed|dropped|ended) (?:\w+ ){0,2}?(?:restrictions?|precautions?|limits?|limitations)\b"
            r"|\bno (?:more )?(?:restrictions|precautions|limitations)\b"
        ),
    ),
    (
        "supervised",
        "yes",
        "supervis coach trainer",
        (
            r"\bsupervised\b|\bsupervision\b|\bcoached\b"
            r"|\bwith (?:a |my |the )?(?:\w+ )?(?:coach|trainer)\b|\b(?:coach|trainer) (?:watches|supervises|present"
            r"|is there)\b"
        ),
    ),
    (
        "breastbone-healed",
        "yes",
        "breastbone stern",
        (
            rf"\b{_BREASTBONE} (?:has |is |have |fully |completely |all |well |now )*"
            r"(?:healed|knitted|solid|united|stable)\b"
        ),
    ),
    (
        "wound-healed",
        "yes",
        "wound scar incision",
        (
            r"\b(?:wounds?|scars?|incisions?) (?:has |is |have |are |fully |completely |all "
            r"|well |now )*(?:healed|closed)\b"
        ),
    ),
    ("flare-now", "no", "remission", r"\bin (?:\w+ )?remission\b"),
    ("valve-narrowing-severe", "no", "mild moderate trivial", r"\b(?:mild|moderate|trivial)(?:ly)?\b"),
    (
        "retinopathy-severe",
        "no",
        "mild minimal early",
        r"\b(?:mild|minimal|early) (?:\w+ ){0,2}?(?:retinopathy|changes)\b",
    ),
)
"""What softens: it must be said plainly, of the condition itself.

Each with its question and answer, and the letters of which some must stand in a text before its pattern is tried, since
most texts need none of them.
"""
FAVORABLE = {question: answer for question, answer, *_ in SOFTENING} | dict.fromkeys(
    (*GROUPS["healed"], "long-standing"), "yes"
)
"""The answers that soften, by question; these are kept with the condition they are said of."""
ONCE = frozenset((*GROUPS["controlled"], "seizures-controlled", "heart-rehab-done", "breastbone-healed", "supervised"))
"""What a person has one of, whatever words it is named by."""
QUIET = re.compile(
    r"(?:^|\bago )(?:(?:and|its|it|is|im|i|am|now|been|has|have|had|feels?|but|all|completely|ever|since|then) )*"
    r"(?:no (?:symptoms?|trouble|problems?|pain|issues?|bother|complaints?|more pain|effects)|(?:symptom|pain"
    r"|trouble) free"
    r"|fine|good|great|ok|okay|well|gone|better|perfect|back to normal|never came back|never had (?:trouble"
    r"|problems) again"
    r"|(?:doesnt|hasnt|never) (?:bothers?|bothered)(?: me)?)"
    r"(?: (?:since|now|anymore|at all|ever since|then|these days|today|again|for (?:\w+ )?(?:years|months|ages)"
    r"|afterwards?"
    r"|left|whatsoever|me|with it))*$"
)
"""With nothing else in its part of the text, and of something long ago, this says that it is over."""
WOUND = words("wound wounds scar scars incision incisions stitches skin cut")
"""What heals long before what lies under it."""
FREE_FOR = re.compile(
    r"\b(?:no symptoms|symptom free|without symptoms|free of symptoms|fully better|well again) (?:for |since )"
    r"(?:about |over |more than |the last |the past )*(\d+|a|one|two|three|four|five|six|several)? ?(day|week|month"
    r"|year)s?\b"
)
CHECKED = re.compile(
    r"\b(?:checked|tests?|tested|scans?|angiogram|everything|results?|bloods?|investigated|monitor) (?:\w+ ){0,4}?"
    r"(?:clear|normal|negative)\b|\bgiven the all clear\b|\bnothing (?:was )?found\b|\bsigned (?:me )?off\b"
)
"""Of a warning sign of long ago, this says that somebody looked into it and found nothing."""
SETTLED_DAYS = 14
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "several": 2, None: 2}
DAYS = {"day": 1, "week": 7, "month": 30, "year": 364}
DOUBT = words("""
    almost nearly mostly partly partially hopefully maybe unless if until waiting wait hoping hope want wants trying
    should think probably supposedly usually sometimes soon may might could would will before asked asking ask needs
    need get getting awaiting only except walking swimming cycling driving flying travel work light easy guess pending
    unsure perhaps badly poorly barely hardly often when once
""")
"""With one of these in its clause, a statement in somebody's favor is no answer."""
NO = words("""
    no not never isnt arent wasnt hasnt havent hadnt doesnt didnt dont without cant cannot wont refused lacks nor
    neither yet poorly badly barely hardly
""")
LAYMEN = words("trainer coach friend mate wife husband")
"""Whose word clears nobody."""
_NERVE = r"(?:tingles?|tingling|numb|numbness|weak|weakness|pins|pain)"
_LEG = r"(?:legs?|foot|feet|toes|calf|calves)"
STRICTER = (
    (
        "getting-worse",
        "wors",
        r"\b(?:getting|gets|got|much) worse\b|\bworsening\b|\bworse (?:every|each) (?:day|week)\b",
    ),
    (
        "flare-now",
        "flar gout",
        r"(?<!last )(?<!since a )(?<!no )\bflar(?:e|ed|ing)s?\b|\bgout attack\b(?! was| in (?:19|20)|.* ago\b)",
    ),
    ("swollen-now", "sw", r"\bswollen\b|\bswelling\b|\bswells?\b"),
    (
        "insulin-or-lows",
        "insulin",
        r"\b(?:on|with|use|uses|using|take|takes|taking|need|needs|inject|injecting) insulin\b(?! resistan)",
    ),
    ("breathing-controlled", "wheez", r"\bwheez(?:e|es|y|ing)\b"),
    ("gives-way", "gi ga buckl", r"\b(?:gives?|giving|gave) (?:way|out)\b|\bbuckl(?:es|ing|ed)\b"),
    ("joint-locks", "lock", r"\block(?:s|ed|ing)\b"),
    ("limping", "limp", r"\blimp(?:ing|s)?\b"),
    ("night-pain", "night wakes", r"\bnight pain\b|\bwakes me\b|\b(?:pain|hurts) at night\b"),
    (
        "pain-at-rest",
        "rest sitting lying",
        r"\b(?:pain|hurts?|aches?) (?:even )?(?:at rest|when resting|sitting still|lying down)\b",
    ),
    ("feverish", "fever chills", r"\bfever(?:ish)?\b|\bchills\b"),
    ("after-a-fall", "fell fall crash accident", r"\bfell\b|\bfall\b|\bcrash\b|\bcar accident\b"),
    (
        "leg-symptoms-now",
        "tingl numb weak pins pain",
        rf"\b{_NERVE} (?:\w+ ){{0,4}}?{_LEG}\b|\b{_LEG} (?:\w+ ){{0,3}}?{_NERVE}\b",
    ),
    ("arm-symptoms-now", "tingl numb weak pins pain", rf"\b{_NERVE} (?:\w+ ){{0,4}}?(?:arm|hand|finger)s?\b"),
    ("hernia-hurts", "hernia", r"\bhernia (?:\w+ ){0,3}?(?:hurts|aches|is painful|is sore)\b|\bpainful hernia\b"),
    ("pregnancy-complications", "complication twins risk", r"\bcomplications?\b|\btwins\b|\bhigh risk\b"),
    (
        "controlled",
        "control range treated high",
        r"\buncontrolled\b|\bout of (?:control|range)\b|\buntreated\b|\btoo high\b",
    ),
    ("valve-narrowing-severe", "severe critical", r"\b(?:severe|critical)(?:ly)?\b"),
    (
        "retinopathy-severe",
        "proliferative severe advanced vessels laser bleed",
        r"(?<!non )\bproliferative\b|\b(?:severe|advanced)\b|\bnew vessels\b|\blaser\b|\bbleed(?:ing|s)?\b",
    ),
    (
        "neck-joints-affected",
        "neck",
        (
            r"\bneck (?:is |are |joints? |bones? |also |badly )*(?:affected|involved|involvement)\b|\b(?:in|affects"
            r"|of) my neck\b"
        ),
    ),
    (
        "seizures-controlled",
        "seizure fits",
        (
            r"\b(?:seizures?|fits) (?:\w+ )?(?:every|each|weekly|monthly|daily|often|again|last|this)\b"
            r"|\b(?:still|having|frequent|uncontrolled) (?:have |having |get )?(?:seizures|fits)\b"
        ),
    ),
    (
        "days-symptom-free",
        "still",
        (
            r"\bstill (?:feel |feeling |a bit |have (?:a )?|got (?:a )?|very |so )*(?:cough|tired|sick|ill|unwell"
            r"|weak|positive"
            r"|symptom|testing|rough|breathless|exhausted|fatigue|wheez|blocked|sore|ache|aching|fever|wiped|hot"
            r"|snot)\w*"
        ),
    ),
    ("on-dialysis", "dialysis", r"\bdialysis\b"),
    (
        "fragility-fracture",
        "fragility minor small little broke",
        (
            r"\bfragility\b|\b(?:minor|small|little|slight|simple) (?:fall|trip|bump)\b|\bbroken? (?:my |a )?(?:wrist"
            r"|hip|vertebra)\b"
        ),
    ),
    ("falls-last-year", "fall", r"\bfall(?:s|ing|en)? (?:often|a lot|regularly)\b|\bkeep falling\b"),
    ("device-shock-recently", "shock", r"\bshock(?:ed|s)?\b"),
    ("periods-stopped", "period", r"\bperiods? (?:\w+ )?(?:stopped|gone|missing)\b|\bmissed periods?\b"),
    ("worse-after-effort", "crash exertional", r"\bcrash(?:es|ed)? after\b|\bpost exertional\b"),
    ("severe-low-last-day", "severe", r"\bsevere (?:hypo|low)\b"),
    (
        "cancer-in-spine",
        "cancer mets metast",
        r"\b(?:cancer|mets|metast\w+) (?:\w+ ){0,3}?(?:spine|spinal|vertebra\w*|hips?)\b",
    ),
)
"""What only makes an answer stricter."""
STATED = words(
    "locking locks swelling limping buckling flare flares worsening complications complication twins shocks fever"
)
"""Words of statements that a denial may cover."""
WORST = {
    "controlled": "no",
    "breathing-controlled": "no",
    "falls-last-year": "3",
    "seizures-controlled": "no",
    "days-symptom-free": "0",
}
"""The strict answer where it is not "yes"."""

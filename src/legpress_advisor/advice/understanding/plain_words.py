"""Words of everyday talk that say nothing about health; anything else that is not understood is said to be unread."""

from __future__ import annotations

import re
from pathlib import Path


def words(text: str, between: str | None = None) -> frozenset[str]:
    """Return the words of a text as a set; long lists are easier to read as running text."""
    return frozenset(part.strip() for part in text.split(between))


OVER = words("""
    had was were died used got tore broke fainted collapsed passed blacked dislocated ruptured snapped lost survived
    battled took
""")
"""With one of these something is over, whether somebody else's or one's own."""
RELATIVES = words("""
    mother mom mum mam mama mommy mummy father dad papa daddy parent brother sister sibling husband wife spouse
    partner boyfriend girlfriend fiance fiancee uncle aunt auntie cousin grandmother grandma gran granny nan nana
    grandfather grandpa granddad grandad grandparent stepmother stepfather stepdad stepmom friend mate buddy
    colleague coworker roommate neighbor neighbour niece nephew relative
""")
"""Somebody else, in the singular. A son, a daughter or a client is left out: people ask for those."""

_LIST = Path(__file__).with_name("plain_words.txt").read_text(encoding="utf-8")
PLAIN = words(re.sub(r"^#.*$", "", _LIST, flags=re.MULTILINE)) | RELATIVES
"""The words of plain_words.txt; "pain" is one, since it says nothing without a place."""
ALARMING = words("""
    numb numbness tingling weak weakness fever feverish bleeding faint fainted fainting dizzy dizziness breathless
    breathlessness swollen swelling vision seizure seizures clumsy lump lumps incontinence incontinent palpitations
    collapse collapsed paralyzed paralysed vomiting confused bladder bowel chest cancer tumor tumour infection
    infected blood fracture fractured broken rupture ruptured clot stroke headache headaches jaundice bulge
    shortness
""")
"""Words that are never passed over, even where the knowledge has them only as a part of longer names."""
GRAVE = words("""
    aneurysm bleeding clot clots cancer gangrene hemorrhage haemorrhage infected jaundice overdose pus
    seizure seizures stroke tumor tumour unconscious
""")
"""Of these and their like, the words that are not passed over even right beside the name of something milder."""
COMPLAINTS = words("""
    stiff stiffness surgery operation operated op injury injured hurt hurts hurting pain pains painful ache aches
    aching achy sore soreness tender discomfort uncomfortable annoying nagging niggle niggles niggling bother
    bothers bothering problem problems issue issues trouble bad badly severe worse medicated medication medications
    medicine meds tablet tablets pill pills heavy
""")
"""Plain words that are a complaint of their own where the only thing named so far was denied."""
VAGUE = words("""
    problem problems issue issues trouble troubles complaint complaints concern concerns history
""")
"""Right behind a denied word these are denied with it: "no knee problems"."""
BODY = words("""
    abdomen achilles ankle arm back belly bottom bum buttock calf chest collarbone ear elbow eye face finger foot
    forearm glute groin hamstring hand head heel hip jaw knee kneecap leg neck pelvis quad rib shin shoulder spine
    stomach thigh throat thumb toe tummy wrist
""")
"""Parts of the body, in the singular."""
SUFFIXES = (
    "itis",
    "osis",
    "oma",
    "emia",
    "aemia",
    "pathy",
    "algia",
    "plegia",
    "trophy",
    "sclerosis",
    "phobia",
    "penia",
)
"""Endings of names of conditions."""
NO_CONDITIONS = words("""
    diagnosis prognosis hypnosis coma aroma diploma oklahoma sympathy trophy
""")
"""Words with such an ending that name none."""

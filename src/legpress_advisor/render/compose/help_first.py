"""The page for somebody who must get help: short, imperative, nothing about exercise, and no way around it."""

from __future__ import annotations

from collections.abc import Sequence

from legpress_advisor.model.vocabulary import Urgency
from legpress_advisor.render.document import Alarm, Closing, Document, Span, Text, text

HEADINGS: dict[bool, str] = {
    True: "Stop. Get emergency help now.",
    False: "Stop. Get medical help today.",
}
"""By whether any of the signs is an emergency."""
ACTS: dict[bool, str] = {
    True: "Call your emergency number, or go to an emergency department. Do not train.",
    False: "See a doctor, or call your medical advice line, today. Do not train until you have.",
}


def help_first(signs: Sequence[tuple[str, Urgency, str, str]], disclaimer: str) -> Document:
    """Lay out signs as (sign, urgency, why, what to do), most urgent first; each instruction is said once."""
    now = any(urgency == "emergency" for _, urgency, _, _ in signs)
    lines: list[Text] = [text(f"{sign.rstrip('.')}. ", why) for sign, _, why, _ in signs]
    # Somebody with an emergency is told that alone: a second, slower instruction would blur it.
    acts = [act for _, urgency, _, act in signs if act and (urgency == "emergency") == now]
    lines += [text(Span(act, "strong")) for act in dict.fromkeys(acts or [ACTS[now]])]
    heading = text(Span(HEADINGS[now], "stop"))
    return Document(heading, (Alarm(heading, tuple(lines)), Closing(text(disclaimer))))

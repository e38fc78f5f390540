"""The signs that need help before any exercise, as every report shows them."""

from __future__ import annotations

from legpress_advisor.advice.verdict import SIGN_VERDICT, Case
from legpress_advisor.model.vocabulary import Symptom
from legpress_advisor.report.common import FlagLine


def flag_line(sign: Symptom) -> FlagLine:
    """Return a sign as it is shown."""
    return FlagLine(id=sign.id, sign=sign.sign, urgency=sign.urgency, act=sign.act)


def stopping_flags(case: Case) -> tuple[FlagLine, ...]:
    """Return the signs that stop everything, most urgent first; empty when training may be talked about."""
    return tuple(flag_line(sign) for sign in case.signs if SIGN_VERDICT[sign.urgency] == "stop")

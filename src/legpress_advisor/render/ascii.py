"""What to print instead of a character that an ASCII terminal does not have."""

from __future__ import annotations

import unicodedata

INSTEAD = {
    "✓": "OK", "✗": "x", "▲": "!", "■": "!", "☐": "[ ]", "•": "-", "·": "|", "→": "->", "←": "<-", "…": "...",
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "×": "x", "÷": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≈": "~",
    "°": " deg", "µ": "u", "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L",
    "ð": "d", "þ": "th", "€": "EUR", "£": "GBP", "█": "#", "░": ".",
    # The writers turn it into a space, after it has kept its line together.
    "\u00a0": "\u00a0",
}  # fmt: skip
"""Where a decomposition would lose the meaning."""


def to_ascii(words: str) -> str:
    """Return the words in ASCII: by the table, else without accents, else a question mark."""
    if words.isascii():
        return words
    return "".join(each if each.isascii() else _instead(each) for each in words)


def _instead(character: str) -> str:
    if character in INSTEAD:
        return INSTEAD[character]
    if unicodedata.combining(character):
        return ""
    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return bare if bare.strip() else "?"

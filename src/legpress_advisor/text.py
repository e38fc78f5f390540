"""The step all text passes: names take one form and are compared, and nothing unseen reaches a screen."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

HIDDEN = re.compile(
    # Controls (newline and tab aside), separators that only some programs take for line breaks, and halves of
    # characters, left over from bytes that could not be decoded: these act on whatever shows them.
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    # Soft hyphen, zero-width, direction marks, byte order mark, annotations, tags: these show nothing at all.
    r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)
"""Any character that `safe` never lets through."""


def safe(text: str, limit: int | None = None) -> str:
    r"""Return text that is harmless to show, in NFC: acting characters as `\x1b`, unseen ones dropped.

    With a limit, at most that many characters remain, the last of them an ellipsis if something was cut.
    """
    if not (text.isascii() and text.isprintable()):
        # In this order: dropping a character can bring a letter and its accent together.
        text = unicodedata.normalize("NFC", HIDDEN.sub(_shown, text.replace("\r\n", "\n")))
    if limit is not None and len(text) > limit:
        return text[: max(limit - 1, 0)] + "…"
    return text


def normalize_name(text: str) -> str:
    """Return the words of a name in lower case without accents or punctuation, one space between them."""
    if not text.isascii():
        text = _without_accents(text)
    # An apostrophe is part of its word: "farmer's walk" is "farmers walk".
    text = text.casefold().replace("'", "").replace("&", " and ")
    return " ".join(_word_characters(text).split())


def name_key(text: str) -> str:
    """Return a key that is equal for names with the same words in any order and number.

    "Leg Presses (Machine)" and "machine leg press" share one. Only around "to" does the order stay, since low to high
    is not high to low.
    """
    words = _DIRECTION.sub(r"\1to\2", normalize_name(text))
    return " ".join(sorted(map(singular, words.split())))


def singular(word: str) -> str:
    """Return the singular of a lower-case English word as gyms use it; what it cannot judge stays as it is.

    Muscles that are singular in spite of their "s" keep it, and gain it when clipped: "bicep" is "biceps".
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("cep"):
        return word + "s"
    if not _PLURAL.fullmatch(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1]


def closest(name: str, known: Iterable[str], limit: int = 3, cutoff: float = 0.6) -> list[str]:
    """List the known names most like this one, best first, equals in alphabetical order; often none.

    Likeness is difflib's ratio in [0, 1] of the normalized names. It is fit to suggest, never to choose.
    """
    from difflib import SequenceMatcher  # costs 5 ms, and most runs have no typing error

    # No known name is longer than this, and the comparison takes quadratic time.
    matcher = SequenceMatcher(None, "", normalize_name(name[:200]), autojunk=False)
    scored = []
    for candidate in set(known):
        matcher.set_seq1(normalize_name(candidate))
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            scored.append((-matcher.ratio(), candidate))
    return [candidate for score, candidate in sorted(scored) if -score >= cutoff][:limit]


def edits(one: str, other: str, most: int) -> int:
    """Return the edits between two words, swaps of neighbors counting once; anything above `most` is just above it."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, following[-1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        if min(following) > most:
            return most + 1
        before, row = row, following
    return row[-1]


def join_words(words: Sequence[str], last: str = "and") -> str:
    """Write a list as a sentence does: "a", "a and b", "a, b, and c"; nothing for an empty one."""
    if len(words) <= 2:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def lower_first(words: str) -> str:
    """Return a name as it stands inside a sentence; abbreviations and the names of people and places keep capitals."""
    if not words[1:2].islower() or re.split(r"[^\w]", words, maxsplit=1)[0] in _NAMED_AFTER:
        return words
    return words[0].lower() + words[1:]


_DIRECTION = re.compile(r"\b(\w+) to (\w+)\b")
_NAMED_AFTER = frozenset({
    "Achilles", "Arnold", "Bayesian", "Bulgarian", "Copenhagen", "Cossack", "Ehlers", "Jefferson", "Kroc", "Larsen",
    "Marfan", "Meadows", "Nordic", "Osgood", "Pallof", "Parkinson", "Pendlay", "Peterson", "Raynaud", "Romanian",
    "Russian", "Scheuermann", "Smith", "Spanish", "Spoto", "Svend", "Swiss", "Tate", "Turkish", "Yates", "Zercher",
    "Zottman",
})  # fmt: skip
"""People and places in the names of lifts and conditions."""
_PLURAL = re.compile(r"[^\W\d_]{2,}s(?<!ss|us|is)(?<!ceps)")
_IRREGULAR = {
    "calves": "calf", "feet": "foot", "halves": "half", "knives": "knife",
    "flye": "fly", "flyes": "fly", "zombies": "zombie", "calories": "calorie", "aches": "ache",
    "series": "series", "gas": "gas", "bias": "bias",
}  # fmt: skip


def _shown(match: re.Match[str]) -> str:
    hidden = match[0]
    if unicodedata.category(hidden) not in {"Cc", "Cs", "Zl", "Zp"}:
        return ""
    return f"\\x{ord(hidden):02x}" if hidden < "\u0100" else f"\\u{ord(hidden):04x}"


def _without_accents(text: str) -> str:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    # Only the marks of Latin, Greek and Cyrillic: elsewhere a mark is a vowel or makes another consonant.
    bare = re.sub("[\u0300-\u036f]", "", folded).replace("\u2019", "")
    return unicodedata.normalize("NFKC", bare)


def _word_characters(text: str) -> str:
    """Replace everything but letters, their marks and digits with spaces; what has no width vanishes."""
    if text.isascii():
        return re.sub("[^a-z0-9]", " ", text)
    return "".join(
        each if each.isalnum() or kind[0] == "M" else "" if kind == "Cf" else " "
        for each, kind in zip(text, map(unicodedata.category, text), strict=True)
    )

"""The knowledge base: the read-only face that all advice sees. Each ask reads the few rows it needs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from legpress_advisor.knowledge.expand import expand
from legpress_advisor.knowledge.store import Store
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.evidence import Source
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.vocabulary import (
    CheckItem,
    Demand,
    Equipment,
    GeneralAdjustment,
    JointAction,
    Ladder,
    Muscle,
    Pattern,
    Question,
    Region,
    Symptom,
    Wording,
)
from legpress_advisor.text import name_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from legpress_advisor.model.condition import Condition
    from legpress_advisor.model.spoken import Spoken

T = TypeVar("T")


class Entry(NamedTuple):
    """The head of an entry, enough to list it."""

    kind: str
    id: str
    name: str
    family: str
    """The id of the file it stands in; differs from `id` for a variation."""
    summary: str


class Name(NamedTuple):
    """One name that an entry answers to."""

    text: str
    kind: str
    id: str
    language: str
    """Language code; empty for English."""


_HEAD = "SELECT kind, id, name, family, summary FROM entry"


class KnowledgeBase:
    """Everything the program knows, read from its store as it is asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def version(self) -> str:
        """A short fingerprint of the contents; equal contents have equal versions."""
        return str(self._store.ask("SELECT value FROM meta WHERE name = 'version'")[0][0])

    @cached_property
    def regions(self) -> dict[str, Region]:
        """Every region by id, in the order of the vocabulary; so too below."""
        return self._section("region", Region)

    @cached_property
    def muscles(self) -> dict[str, Muscle]:
        """Every muscle."""
        return self._section("muscle", Muscle)

    @cached_property
    def actions(self) -> dict[str, JointAction]:
        """Every joint action."""
        return self._section("action", JointAction)

    @cached_property
    def patterns(self) -> dict[str, Pattern]:
        """Every movement pattern."""
        return self._section("pattern", Pattern)

    @cached_property
    def equipment(self) -> dict[str, Equipment]:
        """Every piece of equipment."""
        return self._section("equipment", Equipment)

    @cached_property
    def demands(self) -> dict[str, Demand]:
        """Every demand."""
        return self._section("demand", Demand)

    @cached_property
    def adjustments(self) -> dict[str, GeneralAdjustment]:
        """Every adjustment that fits any exercise."""
        return self._section("adjustment", GeneralAdjustment)

    @cached_property
    def wordings(self) -> dict[str, Wording]:
        """Every meaning with its everyday words."""
        return self._section("wording", Wording)

    @cached_property
    def symptoms(self) -> dict[str, Symptom]:
        """Every sign, urgent or ordinary."""
        return self._section("symptom", Symptom)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every screening question."""
        return self._section("question", Question)

    @cached_property
    def checks(self) -> dict[str, CheckItem]:
        """Every checklist line that does not belong to one movement."""
        return self._section("check", CheckItem)

    @cached_property
    def ladders(self) -> dict[str, Ladder]:
        """Every ladder."""
        return self._section("ladder", Ladder)

    def entry(self, kind: str, id: str) -> Entry | None:
        """Return the head of an entry; None if there is none."""
        rows = self._store.ask(f"{_HEAD} WHERE kind = ? AND id = ?", (kind, id))
        return Entry(*rows[0]) if rows else None

    def entries(self, kind: str) -> list[Entry]:
        """Return the heads of a kind in the order of the files; variations follow their parent."""
        return [Entry(*row) for row in self._store.ask(f"{_HEAD} WHERE kind = ? ORDER BY position, rowid", (kind,))]

    def heads(self, kind: str, typed: str) -> list[Entry]:
        """Return the heads of a kind whose id starts with what was typed, then those that hold it."""
        sql = f"{_HEAD} WHERE kind = ? AND instr(id, ?) ORDER BY instr(id, ?) > 1, id"
        return [Entry(*row) for row in self._store.ask(sql, (kind, typed, typed))] if typed else self.entries(kind)

    def exercise(self, id: str) -> Exercise | None:
        """Return an exercise or a variation in full."""
        head = self.entry("exercise", id)
        if head is None:
            return None
        family = self._body("exercise", head.family, Exercise)
        if family is None or head.family == id:
            return family
        return next((expand(family, each) for each in family.variations if each.id == id), None)

    def condition(self, id: str) -> Condition | None:
        """Return a condition as its file says it, without what it inherits."""
        from legpress_advisor.model.condition import Condition  # most commands meet no condition

        return self._body("condition", id, Condition)

    def ancestry(self, id: str) -> list[Condition]:
        """Return the condition and its parents, nearest first; empty if there is no such condition."""
        chain: list[Condition] = []
        following: str | None = id
        while following is not None and (found := self.condition(following)) is not None:
            chain.append(found)
            following = found.kind_of
        return chain

    def spoken(self, kind: str) -> list[Spoken]:
        """Return the words that every condition, or every sign ("symptom"), goes by, in the order of the files."""
        from legpress_advisor.model.spoken import Spoken  # only free words need them

        (found,) = self._store.bodies(list[Spoken], "SELECT body FROM section WHERE kind = ?", (f"spoken-{kind}",))
        return found

    def vocabulary(self) -> frozenset[str]:
        """Return every word that the names and word sets of conditions and signs are made of."""
        (found,) = self._store.bodies(frozenset[str], "SELECT body FROM section WHERE kind = 'vocabulary'")
        return found

    def sources(self, ids: Iterable[str]) -> dict[str, Source]:
        """Return the references by id, in the order asked for; unknown ids are left out."""
        wanted = tuple(dict.fromkeys(ids))
        marks = ", ".join("?" * len(wanted))
        sql = f"SELECT body FROM entry WHERE kind = 'source' AND id IN ({marks})"  # noqa: S608
        found = {source.id: source for source in self._store.bodies(Source, sql, wanted)}
        return {id: found[id] for id in wanted if id in found}

    def exercise_names(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the names of exercises by id."""
        return dict(self._in("SELECT id, name FROM entry WHERE kind = 'exercise' AND id", tuple(ids)))

    def named(self, text: str) -> list[Entry]:
        """Return every entry that answers to a name whatever its case, hyphens, plural or word order."""
        sql = (
            "SELECT DISTINCT e.kind, e.id, e.name, e.family, e.summary FROM alias a "
            "JOIN entry e ON e.kind = a.kind AND e.id = a.id WHERE a.key = ? ORDER BY e.position, e.rowid"
        )
        return [Entry(*row) for row in self._store.ask(sql, (name_key(text),))]

    def names(self, *kinds: str) -> list[Name]:
        """Return every name that entries of these kinds answer to; of all kinds if none is given."""
        rows = self._store.ask("SELECT text, kind, id, language FROM alias")
        return [Name(*row) for row in rows if not kinds or row[1] in kinds]

    def english_names(self, kind: str) -> list[tuple[str, str, str]]:
        """Return the key (`name_key`), the text and the id of every English name that entries of a kind answer to."""
        sql = "SELECT key, text, id FROM alias WHERE kind = ? AND language = ''"
        return self._store.ask(sql, (kind,))

    def name_keys(self, kind: str) -> set[str]:
        """Return the key (`name_key`) of every name, in any language, that entries of a kind answer to."""
        return {key for (key,) in self._store.ask("SELECT key FROM alias WHERE kind = ?", (kind,))}

    def candidate(self, id: str) -> Candidate | None:
        """Return the features of one exercise or variation."""
        found = self._store.bodies(Candidate, "SELECT body FROM candidate WHERE id = ?", (id,))
        return found[0] if found else None

    def candidates_acting(self, actions: Iterable[str], most: int | None = None) -> list[Candidate]:
        """Return the features of what shares one of the joint actions, by id; at most the most familiar so many."""
        return self._candidates("SELECT id FROM acts WHERE action", tuple(actions), most)

    def candidates_training(self, muscles: Iterable[str]) -> list[Candidate]:
        """Return the features of everything that trains one of the muscles or a part of it, by id."""
        return self._candidates("SELECT id FROM trains WHERE muscle", tuple(muscles), None)

    def candidates(self) -> list[Candidate]:
        """Return the features of everything, by id."""
        return self._store.bodies(Candidate, "SELECT body FROM candidate ORDER BY id")

    def search(self, text: str, limit: int = 20) -> list[Entry]:
        """Return entries whose names or texts hold all the words, best match first."""
        words = name_key(text).split()
        if not words:
            return []
        if self._store.ask("SELECT 1 FROM sqlite_master WHERE name = 'words'"):
            match = " ".join(f'"{word}"*' for word in words)  # quoted: user text is never query syntax
            sql = "SELECT kind, id FROM words WHERE words MATCH ? ORDER BY bm25(words, 0, 0, 10, 6, 1), id LIMIT ?"
            found = self._store.ask(sql, (match, limit))
        else:
            found = self._search_without_index(words, limit)
        heads = (self.entry(kind, id) for kind, id in found)
        return [head for head in heads if head is not None]

    def _search_without_index(self, words: list[str], limit: int) -> list[tuple[Any, ...]]:
        test = " AND ".join(["name || ' ' || summary LIKE ? ESCAPE '\\'"] * len(words))
        escaped = [word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for word in words]
        sql = f"SELECT kind, id FROM entry WHERE {test} ORDER BY id LIMIT ?"  # noqa: S608
        return self._store.ask(sql, (*(f"%{word}%" for word in escaped), limit))

    def _section(self, kind: str, wanted: type[T]) -> dict[str, T]:
        sql = "SELECT body FROM section WHERE kind = ?"
        (terms,) = self._store.bodies(list[wanted], sql, (kind,))  # type: ignore[valid-type]
        return {getattr(term, "id"): term for term in terms}  # noqa: B009

    def _body(self, kind: str, id: str, wanted: type[T]) -> T | None:
        found = self._store.bodies(wanted, "SELECT body FROM entry WHERE kind = ? AND id = ?", (kind, id))
        return found[0] if found else None

    def _in(self, sql: str, ids: tuple[str, ...]) -> list[tuple[Any, ...]]:
        marks = ", ".join("?" * len(ids))
        return self._store.ask(f"{sql} IN ({marks})", ids)

    def _candidates(self, which: str, values: tuple[str, ...], most: int | None) -> list[Candidate]:
        marks = ", ".join("?" * len(values))
        order = "id" if most is None else "familiar DESC, id LIMIT ?"
        sql = f"SELECT body FROM candidate WHERE id IN ({which} IN ({marks})) ORDER BY {order}"  # noqa: S608
        return self._store.bodies(Candidate, sql, values if most is None else (*values, most))

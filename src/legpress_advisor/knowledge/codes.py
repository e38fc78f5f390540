"""What each complaint about the meaning of knowledge means, for `advisor validate --explain CODE`."""

from __future__ import annotations

from legpress_advisor.diagnostics import define_codes, error_code, warning_code

define_codes(
    {
        "KB020": error_code("""id and file name differ

        What it means: an exercise or condition file is not named after the id inside it, or the id is not
        lower-case words joined by hyphens.

        Why it matters: people find an entry by its file name, and other files refer to it by its id.

        The edit: rename the file, or correct the id.
        """),
        "KB021": error_code("""id used twice

        What it means: two entries of the knowledge share an id. Exercises, variations, conditions, muscles,
        regions, demands and patterns draw from one pool, since one command takes them all.

        Why it matters: a reference could mean either.

        The edit: choose another id for the newer entry; ids that were published never change.
        """),
        "KB022": error_code("""a retired id came back

        What it means: the id is listed in `retired.yaml`.

        Why it matters: logs and scripts may still hold the old id, and would silently mean something new.

        The edit: choose a new id.
        """),
        "KB023": error_code("""unknown word

        What it means: the value should be an id from the vocabulary, or of an entry, and no such id exists.

        Why it matters: a demand or muscle under a misspelled name would count for nothing.

        The edit: use the id that the message suggests, or add the word to the vocabulary with its meaning.
        """),
        "KB024": error_code("""no basis

        What it means: a grade, limit, claim or piece of advice has neither `sources` nor `basis: expert`.

        Why it matters: readers are told what stands behind every statement; silence would look like evidence.

        The edit: cite the sources that measured it, or say `basis: expert`.
        """),
        "KB025": error_code("""only weak sources

        What it means: none of the cited sources may stand alone: its authors or year are unconfirmed, its
        findings were not readable, or it reports what another source found.

        Why it matters: such a source can support a statement, not carry it.

        The edit: add a source that can stand alone, or add `basis: expert` if it is a judgment.
        """),
        "KB026": error_code("""two entries answer to one name

        What it means: after normalizing (case, hyphens, plurals, word order) a name or alias belongs to two
        entries of the same kind.

        Why it matters: the person who types it would get one of them by chance.

        The edit: keep the name with the entry that people most often mean, or drop it from both; a name that
        several entries share in part is then offered as a choice.
        """),
        "KB027": error_code("""grade out of range

        What it means: a grade is not 0, 1, 2 or 3, or a range runs backward.

        Why it matters: the meaning of each grade is written in the vocabulary, and no other has one.

        The edit: choose the grade whose meaning fits.
        """),
        "KB028": error_code("""an adjustment that changes nothing

        What it means: the adjustment sets a demand to the grade that the exercise has anyway, sets nothing, or
        lowers a demand that the exercise does not make.

        Why it matters: it would be offered as a help and be none.

        The edit: set the grade it really leads to, or leave the demand out.
        """),
        "KB029": error_code("""a swap that shares no joint action

        What it means: a curated alternative trains none of the loaded joint actions of the exercise, names
        the exercise itself, or is called easier and harder at once.

        Why it matters: a leg curl does not replace a leg extension, however near the machines stand.

        The edit: choose another swap, or say in `although` why it is offered all the same.
        """),
        "KB030": error_code("""an anchor does not hold

        What it means: a demand's scale is anchored by an exercise at a grade that the exercise does not have.

        Why it matters: grades mean the same across hundreds of files only as long as the anchors hold.

        The edit: correct the exercise's grade, or choose a better anchor with the same meaning.
        """),
        "KB031": error_code("""a ladder is out of order

        What it means: an exercise asks more than one that stands above it in a ladder, or the two ends are
        level.

        Why it matters: people step along these orders from gentle to demanding.

        The edit: read the grades side by side (`advisor list exercises --pattern … --demands`) and correct
        the one that is off.
        """),
        "KB032": error_code("""a condition's example does not come out

        What it means: the verdict for an example of a condition is not the one it expects.

        Why it matters: the examples say what must not pass and what must not be forbidden.

        The edit: read the reasons with `advisor safety EXERCISE --condition ID`, then correct the limit, the
        exercise's grade, or the example.
        """),
        "KB033": error_code("""a condition milder than its parent

        What it means: the default verdict, or a limit on the same demand and grade, is milder than the
        parent's.

        Why it matters: a child adds to its parent; being more exact about a diagnosis must not quietly remove
        caution.

        The edit: make it as strict, or say in `milder_than_parent` why less caution is right.
        """),
        "KB034": error_code("""a test on an answer that makes no sense

        What it means: `when` needs exactly one of `is`, `at_least` and `below`, of the question's kind.

        Why it matters: a test that never holds would never protect anybody.

        The edit: give the one test that is meant.
        """),
        "KB035": error_code("""a circle of parents

        What it means: following `kind_of` or `parent` leads back to the start.

        Why it matters: what is inherited would depend on where the reader begins.

        The edit: remove the link that closes the circle.
        """),
        "KB036": error_code("""the same thing twice in one entry

        What it means: a muscle, demand, claim, adjustment or alternative is listed twice.

        Why it matters: the two could disagree, and only one would count.

        The edit: merge the two.
        """),
        "KB037": error_code("""a demand that no exercise may state

        What it means: the demand comes from how a set is done (effort), never from the exercise.

        Why it matters: it would count twice.

        The edit: remove it; say in the dose how hard the exercise is usually trained.
        """),
        "KB038": warning_code("""a condition that names an exercise

        What it means: a text of a condition names an exercise outside its examples.

        Why it matters: conditions speak of demands, so that each new exercise is covered the day it is added.

        The edit: say what the movement does ("deep knee bends under load"), not its name.
        """),
        "KB040": warning_code("""a sentence used before

        What it means: the same sentence stands in another entry.

        Why it matters: a sentence that fits two movements usually says little about either.

        The edit: write what is particular to this movement, or cut it.
        """),
        "KB041": warning_code("""an alarming or absolute word

        What it means: the text uses a word that frightens more than it helps, or promises too much.

        Why it matters: fear keeps people from moving, which harms them too.

        The edit: say what to do, and how sure anybody is.
        """),
        "KB042": warning_code("""an entry that is not whole

        What it means: an exercise has no judged claim, no adjustment, no technique step or fault, or fewer
        names than people use for it.

        Why it matters: each part answers a question that somebody asks.

        The edit: add the part, or an honest "nobody measured this".
        """),
        "KB043": warning_code("""a very long line

        What it means: a line of an exercise or condition file is longer than 120 characters.

        Why it matters: long lines hide their ends in reviews.

        The edit: fold the text with `>-`.
        """),
    }
)

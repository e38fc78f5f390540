"""The house keeps its shape: who may import whom, which library is used where, and how long a module may grow."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "legpress_advisor"
SOURCE = Path(__file__).resolve().parent.parent / "src" / PACKAGE
LONGEST = 300

ALL = {"errors", "diagnostics", "text", "model", "knowledge", "importers", "report", "advice", "render"}
MAY_IMPORT = {
    "__init__": set(),
    "__main__": {"cli"},
    "errors": set(),
    "diagnostics": set(),
    "text": set(),
    "model": {"errors", "diagnostics", "text"},
    "knowledge": {"errors", "diagnostics", "text", "model", "__init__"},
    "importers": {"errors", "diagnostics", "text", "model"},
    "report": {"errors", "diagnostics", "text", "model"},
    "advice": {"errors", "diagnostics", "text", "model", "report", "knowledge.base"},
    "render": {"errors", "diagnostics", "text", "model", "report"},
    "cli": {*ALL, "__init__"},
}
"""For each room the rooms, or single modules of them, that it may know besides itself."""
THIRD_PARTY = {
    "msgspec": ("model", "knowledge", "report", "advice", "render.json_writer", "cli.schema_command"),
    "yaml": ("knowledge.located_yaml",),
    "sqlite3": ("knowledge.store",),
    "rich": ("render.rich_writer",),
    "typer": ("cli",),
}
"""For each library, and SQLite, the rooms or modules that may import it; any other library is nobody's."""
SINGLE_NAMES = {
    "msgspec.UNSET": ("render.compose", "cli.validation_report"),
    "msgspec.Struct": ("render.document",),
}
"""Names that may be taken from a library elsewhere: the mark of a part that was not asked for, a cheap value type."""
FORBIDDEN = {
    "yaml.load": "a loader overwrites duplicate keys and can be made to run code",
    "yaml.full_load": "a loader overwrites duplicate keys",
    "yaml.unsafe_load": "a loader that runs code",
    "Loader=": "only PyYAML's parser is used",
    "pickle": "unpickling runs code",
    "marshal": "reading it can crash the process",
    "eval(": "text is data",
    "exec(": "text is data",
    "shell=True": "text is data",
}

MODULES = {".".join(path.relative_to(SOURCE).with_suffix("").parts): path for path in sorted(SOURCE.rglob("*.py"))}
"""Every module by its name inside the package; a package is `room.__init__`."""
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def room_of(module: str) -> str:
    return module.partition(".")[0]


def imports(tree: ast.AST, *, lazily: bool) -> Iterator[tuple[str, int]]:
    """Yield each imported name in full with its line; without `lazily` only what is imported with the module."""
    for node in _nodes(tree, lazily):
        match node:
            case ast.Import(names=names):
                yield from ((alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                assert level == 0, f"a relative import in line {node.lineno}"
                yield from ((f"{module}.{alias.name}", node.lineno) for alias in names)


def _nodes(node: ast.AST, lazily: bool) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) and not lazily:
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test) and not lazily:
            continue
        yield child
        yield from _nodes(child, lazily)


def own_module(name: str) -> str | None:
    """Return the module of ours that an imported name belongs to, such as `model.exercise`; None if it is no module."""
    if name != PACKAGE and not name.startswith(f"{PACKAGE}."):
        return None
    inner = name.removeprefix(PACKAGE).removeprefix(".")
    for candidate in (inner, f"{inner}.__init__" if inner else "__init__", inner.rpartition(".")[0]):
        if candidate in MODULES:
            return candidate
    return f"{inner.rpartition('.')[0]}.__init__".removeprefix(".")


def within(module: str, place: str) -> bool:
    return module == place or module.startswith(f"{place}.")


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_the_rooms_below_it(module: str) -> None:
    room = room_of(module)
    allowed = {room, *MAY_IMPORT[room]}
    wrong = [
        f"line {line}: {target}"
        for name, line in imports(TREES[module], lazily=True)
        if (target := own_module(name)) and not any(within(target, each) for each in allowed)
    ]
    assert wrong == [], f"{room} may import {', '.join(sorted(allowed))} only"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_the_libraries_of_its_room(module: str) -> None:
    wrong = []
    for name, line in imports(TREES[module], lazily=True):
        library = name.partition(".")[0]
        if library == PACKAGE or (library in sys.stdlib_module_names and library not in THIRD_PARTY):
            continue
        places = (*THIRD_PARTY.get(library, ()), *SINGLE_NAMES.get(name, ()))
        if not any(within(module, place) for place in places):
            wrong.append(f"line {line}: {name}")
    assert wrong == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_not_longer_than_a_reader_can_hold(module: str) -> None:
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {
        module: sorted({target for name, _ in imports(tree, lazily=False) if (target := own_module(name))} - {module})
        for module, tree in TREES.items()
    }
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join([*path[path.index(module) :], module])
        if module not in done:
            for target in graph.get(module, ()):
                visit(target, (*path, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("module", MODULES)
def test_no_module_reads_text_as_code(module: str) -> None:
    code = ast.unparse(_without_texts(TREES[module]))
    assert [f"{each}: {why}" for each, why in FORBIDDEN.items() if re.search(rf"\b{re.escape(each)}", code)] == []


def _without_texts(tree: ast.AST) -> ast.AST:
    """Return a copy in which no text stands, so that a docstring may name what the code may not do."""

    class Blank(ast.NodeTransformer):
        def visit_Constant(self, node: ast.Constant) -> ast.Constant:
            return ast.Constant("") if isinstance(node.value, str) else node

    return Blank().visit(ast.parse(ast.unparse(tree)))


class TestTheseTests:
    """A gate that never closes is no gate."""

    def test_imports_are_found_at_the_top_and_inside_functions(self) -> None:
        tree = ast.parse("import yaml\ndef f():\n    from legpress_advisor.cli.app import run\n")
        assert list(imports(tree, lazily=False)) == [("yaml", 1)]
        assert list(imports(tree, lazily=True)) == [("yaml", 1), ("legpress_advisor.cli.app.run", 3)]

    def test_imports_for_type_checking_count_for_layers_but_not_for_circles(self) -> None:
        tree = ast.parse("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import rich\n")
        assert [name for name, _ in imports(tree, lazily=False)] == ["typing.TYPE_CHECKING"]
        assert "rich" in [name for name, _ in imports(tree, lazily=True)]

    @pytest.mark.parametrize(
        ("name", "module"),
        [
            ("legpress_advisor.text.safe", "text"),
            ("legpress_advisor.text", "text"),
            ("legpress_advisor.knowledge.codes", "knowledge.codes"),
            ("legpress_advisor.__version__", "__init__"),
            ("legpress_advisor.cli.options", "cli.options"),
            ("legpress_advisor.cli", "cli.__init__"),
            ("rich.console.Console", None),
        ],
    )
    def test_a_name_is_traced_to_its_module(self, name: str, module: str | None) -> None:
        assert own_module(name) == module

    def test_forbidden_words_are_found_in_code_but_not_in_texts(self) -> None:
        def found(code: str) -> list[str]:
            text = ast.unparse(_without_texts(ast.parse(code)))
            return [each for each in FORBIDDEN if re.search(rf"\b{re.escape(each)}", text)]

        assert found("yaml.load(x, Loader = L)") == ["yaml.load", "Loader="]
        assert found("import pickle") == ["pickle"]
        assert found("x = eval('1')") == ["eval("]
        assert found('"""Never use eval( or pickle."""\nretrieval(1)') == []

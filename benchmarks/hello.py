"""The yardstick: the smallest Typer and Rich program that prints one panel."""

import typer

app = typer.Typer()


@app.command()
def hello(name: str = "you") -> None:
    """Print one panel."""
    from rich.console import Console
    from rich.panel import Panel

    Console().print(Panel(f"Hello, {name}"))


if __name__ == "__main__":
    app()

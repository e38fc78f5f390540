"""Print hyperfine's JSON as a Markdown table: medians, and how they compare with the yardstick."""

import json
import sys
from pathlib import Path


def main() -> None:
    """Print one row a command; the first command is the yardstick, and 10,000 is compared with its smaller twin."""
    results = json.loads(Path(sys.argv[1]).read_text())["results"]
    medians = {result["command"]: result["median"] * 1000 for result in results}
    yardstick = next(iter(medians.values()))
    print("| Command | Median | Of hello world | Of the same with the shipped knowledge |")
    print("|---|---:|---:|---:|")
    for name, median in medians.items():
        twin = next((medians[each] for each in medians if name.removeprefix("10,000: ") in each and each != name), None)
        grown = f"{median / twin:.2f}" if twin and name.startswith("10,000") else ""
        print(f"| {name} | {median:.0f} ms | {median / yardstick:.2f} | {grown} |")


if __name__ == "__main__":
    main()

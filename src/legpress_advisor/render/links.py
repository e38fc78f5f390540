"""Which addresses from data may become links."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9./_~%:;,()?&=+#-]*)?")


def is_link(address: str) -> bool:
    """Return whether an address is https, plain ASCII, and free of anything that could end an attribute."""
    return _ADDRESS.fullmatch(address) is not None

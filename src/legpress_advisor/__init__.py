"""advisor: what a lift does to the body, whether it suits yours, what to do instead, and why."""

__version__ = "0.1.0"

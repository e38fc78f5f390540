"""The command line: each command parses, calls and emits, and does nothing else."""

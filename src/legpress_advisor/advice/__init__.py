"""The answers, as pure functions of the knowledge and of what a person said."""

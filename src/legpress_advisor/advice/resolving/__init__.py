"""The steps from a name out of a log to an exercise; `advice.resolve` is the way in."""

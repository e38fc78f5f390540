"""The steps from what a person types to conditions, signs and answers; `advice.understand` is the way in."""

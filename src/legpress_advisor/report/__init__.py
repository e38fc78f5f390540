"""What each command answers: frozen results with ids, grades and reasons, before anything is laid out."""

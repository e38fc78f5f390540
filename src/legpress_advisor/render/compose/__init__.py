"""One composer for each report: it decides what is said and in which order, never how wide or in which color."""

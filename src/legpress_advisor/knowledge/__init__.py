"""Files become a knowledge base here: found, read strictly, checked together, and stored for the next run."""

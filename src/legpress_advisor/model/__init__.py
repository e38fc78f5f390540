"""What an entry says: the words of the knowledge files as strict, frozen values."""

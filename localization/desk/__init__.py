"""The translation desk: where translators and reviewers work."""

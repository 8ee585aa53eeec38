"""Measuring the search against documents and queries that were judged by hand."""

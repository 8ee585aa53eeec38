"""What a search gives back: objects in the order of their worth."""


class Results:
    """Mixed into the stock results of both databases, which keep filters, slices and facets."""

    def _do_search(self):
        found = self.query_compiler.keys(self.start, self.stop)
        objects = self.query_compiler.queryset.in_bulk([key for key, _score in found])
        ordered = [(objects[key], score) for key, score in found if key in objects]
        if self._score_field:
            for obj, score in ordered:
                setattr(obj, self._score_field, score)
        return [obj for obj, _score in ordered]

    def _do_count(self):
        return (
            len(self.query_compiler.found[self.start : self.stop].values_list("pk"))
            if self.stop
            else (max(self.query_compiler.found.count() - self.start, 0))
        )

    @property
    def queryset(self):
        """All that is found, in no order: for counting it by what it is."""
        return self.query_compiler.found

    @property
    def is_near(self):
        """Whether nothing is exactly what was typed, and this is what comes near it."""
        level = self.query_compiler.level
        return bool(level and level.is_near)

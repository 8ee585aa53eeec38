"""The state of the search index."""

from django.db import models


class IndexState(models.Model):
    """The one row that says with which analysis the index is made, and how far that has come."""

    version = models.CharField(max_length=32)
    # The model that is being indexed, such as "news.NewsPage", and the key of its last indexed object.
    model = models.CharField(max_length=100, blank=True)
    last_key = models.CharField(max_length=100, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Locale, Revision


class Submission(models.Model):
    """One order to translate a page or a branch of the tree into a language; its jobs tell how far it is."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=255)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.title} into {self.locale}"

    def progress(self):
        """Return ``(done, total)`` numbers of pages and snippets."""
        jobs = self.jobs.aggregate(total=models.Count("pk"), done=models.Count("done_at"))
        return jobs["done"], jobs["total"]


class Job(models.Model):
    """One page or snippet whose English is to be stored anew, and given to ``locale`` if there is one.

    ``revision`` is what was published, so that two changes in a row are compared one after the other.
    A job is done in one transaction together with what it does, so that a worker that is killed
    leaves it either done or not begun.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_key = models.UUIDField()
    locale = models.ForeignKey(Locale, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(Revision, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    wording_only = models.BooleanField(default=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    submission = models.ForeignKey(
        Submission, null=True, blank=True, on_delete=models.CASCADE, related_name="jobs"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True, blank=True)
    problem = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["done_at", "id"])]

    def __str__(self):
        return f"{self.object_key} {'into ' + str(self.locale) if self.locale_id else 'refresh'}"

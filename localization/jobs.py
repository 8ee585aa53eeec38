"""Work that nobody waits for: storing changed English, and beginning translations page by page.

The jobs stand in the database; the background worker is only told that there are some. Whoever
works them off, each is done once: it is locked, and finished in the transaction of its work.
"""

import logging
import time

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Locale, Page

from .engine import carry_over, store_source, translate
from .models import Job, Submission

logger = logging.getLogger(__name__)


def refresh(instance, revision=None, user=None):
    """Order that the English of a page or snippet, as it was just published, be stored and compared."""
    Job.objects.create(**_object(instance), revision=revision, user=user)
    _tell_worker()


def mark_wording_only(page):
    """Let the change that was just published keep its approvals: the editor said that only words changed."""
    job = Job.objects.filter(object_key=page.translation_key, done_at=None, locale=None).last()
    job.wording_only = True
    job.save(update_fields=["wording_only"])


@transaction.atomic
def submit(instances, locale, user):
    """Order the translation of pages or snippets, parents before children. Returns the ``Submission``."""
    instances = list(instances)
    submission = Submission.objects.create(locale=locale, title=str(instances[0])[:255], user=user)
    Job.objects.bulk_create(
        Job(**_object(instance), locale=locale, user=user, submission=submission) for instance in instances
    )
    _tell_worker()
    return submission


def _object(instance):
    model = Page if isinstance(instance, Page) else type(instance)
    return {
        "content_type": ContentType.objects.get_for_model(model),
        "object_key": instance.translation_key,
    }


def _tell_worker():
    from .tasks import work

    work.enqueue()


def retry():
    """Take up again the jobs that went wrong."""
    Job.objects.exclude(problem="").update(done_at=None, problem="")
    _tell_worker()


def work_off(seconds=None, object_key=None):
    """Do the open jobs, all or those of one page, for at most ``seconds``. Returns how many were done."""
    end = time.monotonic() + seconds if seconds else None
    done = 0
    while _do_next(object_key):
        done += 1
        if end and time.monotonic() > end:
            break
    return done


def _do_next(object_key):
    """Do the next open job. Returns whether there was one."""
    try:
        with transaction.atomic():
            job = _next(object_key)
            if job:
                _do(job)
                Job.objects.filter(pk=job.pk).update(done_at=timezone.now(), problem="")
    # Whatever goes wrong with one page must not keep the others waiting; it is kept and shown.
    except Exception as problem:
        logger.exception("Job %s could not be done.", job.pk)
        Job.objects.filter(pk=job.pk).update(done_at=timezone.now(), problem=repr(problem))
    return bool(job)


def _next(object_key):
    """Lock the first open job whose page has no earlier one: two changes are compared in their order."""
    jobs = Job.objects.filter(done_at=None)
    if object_key:
        jobs = jobs.filter(object_key=object_key)
    earlier = Job.objects.filter(done_at=None, object_key=OuterRef("object_key"), pk__lt=OuterRef("pk"))
    jobs = jobs.filter(~Exists(earlier)).select_related("locale", "user")
    if connection.features.has_select_for_update_skip_locked:
        jobs = jobs.select_for_update(skip_locked=True, of=["self"])
    return jobs.first()


def _do(job):
    instance = _instance(job)
    if instance is None:
        return
    if job.locale:
        translate(instance, job.locale, job.user)
    else:
        carry_over(store_source(instance), job.user, job.wording_only)


def _instance(job):
    """The English as it was published then; ``None`` if it is gone since."""
    if job.revision_id:
        return job.revision.as_object()
    english = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    model = job.content_type.model_class()
    try:
        return model.objects.get(translation_key=job.object_key, locale=english)
    except ObjectDoesNotExist:
        return None

"""Work that nobody waits for: storing changed English, and beginning translations page by page.

The jobs stand in the database; the background worker is only told that there are some. Whoever
works them off, each is done once: it is locked, and finished in the transaction of its work.
"""

import logging
import time

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from wagtail.models import COMMENTS_RELATION_NAME, Page

from .engine import carry_over, recheck, store_sources, translate_all
from .models import Job, LanguageTeam, Submission

logger = logging.getLogger(__name__)
# One transaction for so many pages: few queries, and others wait for a moment only.
JOBS_AT_ONCE = 50


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


def recheck_later(locales=None):
    """Order that the texts of these languages, or of all, be checked again, as the checks know more now."""
    teams = LanguageTeam.objects.all() if locales is None else LanguageTeam.objects.filter(locale__in=locales)
    if teams.update(recheck_due=F("recheck_due") + 1):
        _tell_worker()


def recheck_due():
    """Check the texts of the languages where that is due. What changes meanwhile makes it due again."""
    for team in LanguageTeam.objects.exclude(recheck_due=0).select_related("locale"):
        recheck(team.locale)
        LanguageTeam.objects.filter(pk=team.pk, recheck_due=team.recheck_due).update(recheck_due=0)


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
    """Do the open jobs, all or those of one page, for about ``seconds``. Returns how many were done."""
    end = time.monotonic() + seconds if seconds else None
    done = 0
    while count := _do_next(object_key):
        done += count
        if end and time.monotonic() > end:
            break
    return done


def _do_next(object_key):
    """Do the next open jobs that are alike. Returns how many they were."""
    jobs = []
    try:
        with transaction.atomic():
            jobs = _next(object_key)
            _finish(jobs)
    except Exception:
        if not jobs:
            raise
        logger.exception("Jobs %s could not be done at once; now one by one.", [job.pk for job in jobs])
        for job in jobs:
            _do_alone(job)
    return len(jobs)


def _do_alone(job):
    try:
        with transaction.atomic():
            _finish([job])
    # Whatever goes wrong with one page must not keep the others waiting; it is kept and shown.
    except Exception as problem:
        logger.exception("Job %s could not be done.", job.pk)
        Job.objects.filter(pk=job.pk).update(done_at=timezone.now(), problem=repr(problem))


def _finish(jobs):
    if jobs:
        _do(jobs)
        Job.objects.filter(pk__in=[job.pk for job in jobs]).update(done_at=timezone.now(), problem="")


def _next(object_key):
    """Lock open jobs that are alike, of pages that have no earlier one: changes are compared in order."""
    jobs = Job.objects.filter(done_at=None)
    if object_key:
        jobs = jobs.filter(object_key=object_key)
    earlier = Job.objects.filter(done_at=None, object_key=OuterRef("object_key"), pk__lt=OuterRef("pk"))
    jobs = jobs.filter(~Exists(earlier)).select_related("locale", "user", "revision", "content_type")
    if connection.features.has_select_for_update_skip_locked:
        jobs = jobs.select_for_update(skip_locked=True, of=["self"])
    found = list(jobs[:JOBS_AT_ONCE])
    return [job for job in found if _kind(job) == _kind(found[0])]


def _kind(job):
    return job.locale_id, job.user_id, job.wording_only, job.content_type_id


def _do(jobs):
    first = jobs[0]
    instances = _instances(jobs)
    if not instances:
        return
    if first.locale:
        translate_all(instances, first.locale, first.user)
    else:
        carry_over(store_sources(instances), first.user, first.wording_only)


def _instances(jobs):
    """The English of these jobs as it was published then; without what is gone since."""
    model = jobs[0].content_type.model_class()
    rows = model.objects.filter(
        translation_key__in=[job.object_key for job in jobs], locale__language_code=settings.LANGUAGE_CODE
    )
    # Comments are a part of a page's content; without this they are a query a page.
    rows = rows.specific().prefetch_related(COMMENTS_RELATION_NAME) if model is Page else rows
    now = {row.translation_key: row for row in rows}
    return [_as_published(now[job.object_key], job.revision) for job in jobs if job.object_key in now]


def _as_published(instance, revision):
    return instance.with_content_json(revision.content) if revision else instance

"""How far each page is in each language: its texts counted by the database, and where the page stands."""

from django.conf import settings
from django.db.models import CharField, Count, Exists, F, IntegerField, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Cast, Coalesce, Length, Replace
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from localization.models import FINISHED, Draft, Job, OutdatedTranslation, SegmentNote, SegmentState, State

from .limits import model_of

# Of the text that a subquery counts: its place in the language of the translation.
PLACE = {"locale": OuterRef(OuterRef("target_locale")), "context": OuterRef("context")}
STATES = SegmentState.objects.filter(**PLACE, string=OuterRef("string"))
NOTES = SegmentNote.objects.filter(**PLACE, string=OuterRef("string"), settled_at=None)
SEGMENTS = StringSegment.objects.filter(source=OuterRef("source")).order_by()


def all_translations(user):
    """Return all translations of English pages and snippets, also those edited freely (not ``enabled``).

    Each has the numbers ``total``, ``finished``, ``waiting`` (for approval), ``findings``, ``notes`` and
    ``mine`` (written by ``user``) of its texts; and of its page ``page_pk``, ``is_live``, ``is_sample`` (what
    is live was not reviewed), ``review`` (the status of a running workflow) and ``since``, when it became
    out of date.
    """
    rows = Translation.objects.filter(source__locale__language_code=settings.LANGUAGE_CODE)
    rows = rows.annotate(
        total=_count(SEGMENTS),
        finished=_count(_in_state(FINISHED)),
        waiting=_count(_in_state([State.TRANSLATED, State.SUGGESTED])),
        findings=_count(SEGMENTS.filter(Exists(STATES.exclude(findings=[])))),
        notes=_count(SEGMENTS.filter(Exists(NOTES))),
        mine=_count(SEGMENTS.filter(Exists(_written_by(user)))),
        page_pk=Subquery(_pages().values("pk")[:1]),
        live_revision=Subquery(_pages().values("live_revision")[:1]),
        is_sample=Exists(Draft.objects.filter(revision=OuterRef("live_revision"), is_reviewed=False)),
        is_live=Exists(_pages().filter(live=True)),
        review=Subquery(_reviews().values("status")[:1]),
        since=Subquery(_outdated().values("since")[:1]),
    )
    return rows.select_related("source", "target_locale")


def with_share_of(user, rows):
    """Add to ``all_translations`` what concerns this person's work.

    The numbers ``mine_left`` (of ``mine``, not finished), ``translated`` and ``others`` (of these, written
    by others); ``unwritten``, which nobody has translated yet, samples and suggestions among them, and the
    English ``words`` of these; ``sent_by``, who sent the page to review; ``path`` of the English page.
    """
    mine = _written_by(user)
    left = _not_in_state(FINISHED)
    unwritten = _not_in_state({State.TRANSLATED, *FINISHED})
    english = Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale=OuterRef("source__locale")
    )
    return rows.annotate(
        mine_left=_count(left.filter(Exists(mine))),
        translated=_count(_in_state([State.TRANSLATED])),
        others=_count(_in_state([State.TRANSLATED]).filter(~Exists(mine))),
        sent_by=Subquery(_reviews().values("requested_by")[:1]),
        path=Subquery(english.values("path")[:1]),
        unwritten=_count(unwritten),
        words=_total(unwritten, Sum(_words("string__data"))),
    )


def is_urgent(translation):
    """Whether a reader may need this page at once: it is linked from the bar at the top of every page."""
    return bool(getattr(model_of(translation.source), "bar_label", ""))


def not_begun(pages, locale):
    """Narrow English pages down to those that are neither in this language nor on their way there."""
    begun = Translation.objects.filter(
        enabled=True, source__object_id=OuterRef("translation_key"), target_locale=locale
    )
    there = Page.objects.filter(translation_key=OuterRef("translation_key"), locale=locale)
    ordered = Job.objects.filter(object_key=OuterRef("translation_key"), locale=locale, done_at=None)
    return pages.filter(~Exists(begun), ~Exists(there), ~Exists(ordered))


def count_outdated():
    """Return ``[(language code, number of live pages that are out of date), ...]`` where there are any."""
    rows = Translation.objects.filter(Exists(_outdated()), Exists(_pages().filter(live=True)), enabled=True)
    counted = rows.order_by("target_locale__language_code").values_list("target_locale__language_code")
    return list(counted.annotate(Count("pk")))


def _in_state(states):
    return SEGMENTS.filter(Exists(STATES.filter(state__in=states)))


def _not_in_state(states):
    return SEGMENTS.filter(~Exists(STATES.filter(state__in=states)))


def _written_by(user):
    return StringTranslation.objects.filter(
        **PLACE, translation_of=OuterRef("string"), last_translated_by=user.pk
    )


def _pages():
    """The translated page of a ``Translation``."""
    return Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale=OuterRef("target_locale")
    )


def _reviews():
    """The running review of a ``Translation``; with the state "needs changes" it was sent back."""
    return WorkflowState.objects.active().filter(
        base_content_type__app_label="wagtailcore",
        base_content_type__model="page",
        object_id=Cast(OuterRef("page_pk"), CharField()),
    )


def _outdated():
    return OutdatedTranslation.objects.filter(
        object_key=OuterRef("source__object_id"), locale=OuterRef("target_locale")
    )


def _count(segments):
    return _total(segments, Count("pk"))


def _total(segments, aggregate):
    counted = segments.values("source").annotate(number=aggregate).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _words(name):
    """What stands between spaces, counted by the database."""
    return Length(name) - Length(Replace(F(name), Value(" "), Value(""))) + 1

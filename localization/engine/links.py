"""Links that lead somewhere else in a language: to a page in Khmer in the place of the English one."""

import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import OverridableSegment, SegmentOverride

from localization.models import SegmentEvent, State, Via

from .refusals import TextRefusedError, check_raw

WEB = ["http", "https"]


@dataclass(frozen=True)
class TargetLink:
    """One address of a page: ``source`` is the English one, ``url`` the language's own or empty."""

    pk: int
    context: object
    source: str
    url: str


def target_links(translation):
    """Return the ``TargetLink`` list of a ``Translation`` in page order, in two queries."""
    rows = OverridableSegment.objects.filter(source=translation.source).select_related("context")
    rows = [row for row in rows.order_by("order") if _is_link(row.data)]
    overrides = SegmentOverride.objects.filter(
        locale=translation.target_locale, context__in=[row.context_id for row in rows]
    )
    own = {override.context_id: override.data for override in overrides}
    return [TargetLink(row.pk, row.context, row.data, own.get(row.context_id, "")) for row in rows]


def _is_link(data):
    return isinstance(data, str) and urlsplit(data).scheme in [*WEB, "mailto"]


@transaction.atomic
def write_link(link, url, translation, user):
    """Let a link lead to ``url``; an empty one gives the English address back.

    Raises ``TextRefusedError`` for anything but a web or mail address: a ``javascript:`` address would
    run in the visitor's browser.
    """
    locale = translation.target_locale
    if url:
        check_raw(url)
        _check(url)
    overrides = SegmentOverride.objects.filter(locale=locale, context=link.context)
    overrides.delete()
    if url:
        SegmentOverride.objects.create(
            locale=locale, context=link.context, data_json=json.dumps(url), last_translated_by=user
        )
    states = {"old_state": State.APPROVED, "new_state": State.APPROVED, "via": Via.DESK}
    SegmentEvent.objects.about(
        link.context, link.source, locale, user, old_text=link.url, new_text=url, **states
    ).save()


def _check(url):
    parts = urlsplit(url)
    try:
        if parts.scheme == "mailto":
            validate_email(parts.path)
        else:
            URLValidator(schemes=WEB)(url)
    except ValidationError as problem:
        raise TextRefusedError(
            _("This is no address that a link can lead to. It begins with https://, http:// or mailto:.")
        ) from problem

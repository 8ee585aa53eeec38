"""The history of one text, and getting an earlier one back."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from localization.engine import SegmentGoneError, TextRefusedError, history, restore
from localization.form_numbers import number_from

from .access import LockedError, check_lock, open_translation
from .actions import find


def show(request, pk, segment_pk):
    translation, team = open_translation(request, pk)
    try:
        segment = find(translation, segment_pk)
    except SegmentGoneError as gone:
        raise Http404(str(gone)) from gone
    events = history(segment, translation.target_locale)
    if request.method == "POST":
        return _restore(request, translation, team, segment, events)
    context = {
        "translation": translation,
        "language": translation.target_locale.language_code,
        "segment": segment,
        "events": events,
        "names_shown": team.may_lead(request.user),
        "page_title": translation.source.object_repr,
    }
    return render(request, "localization/desk/history.html", context)


def _restore(request, translation, team, segment, events):
    number = request.POST.get("event", "")
    event = events.filter(pk=number_from(number, 0)).first()
    if event is None:
        raise Http404("There is no such text in the history.")
    try:
        check_lock(translation, team, request.user)
        restore(event, segment, translation, request.user)
    except (TextRefusedError, LockedError) as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:history", translation.pk, segment.pk)
    messages.success(request, _("The earlier text is back."))
    return redirect(f"{reverse('desk:edit', args=[translation.pk])}#text-{segment.pk}")

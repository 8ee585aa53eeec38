"""A cell of the glossary: the words that a language has for one term, each with a form of its own."""

from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from wagtail.admin import messages

from localization.languages import language_name_here
from localization.models import Rendering, Term

from .access import open_language
from .rendering_form import RenderingForm, remove


@transaction.atomic
def renderings(request, term_pk, language):
    """Show the cell, or store or remove one of its words."""
    locale = open_language(request, language)
    if request.method != "POST":
        return _show(request, get_object_or_404(Term, pk=term_pk), locale)
    # Of two people the second waits, and is then told what the first has done.
    term = get_object_or_404(Term.objects.select_for_update(), pk=term_pk)
    number = request.POST.get("rendering", "")
    known = {str(rendering.pk): rendering for rendering in _words(term, locale)}
    rendering = known.get(number) or Rendering(term=term, locale=locale)
    return _change(request, _form(rendering, request.POST), is_gone=number and not rendering.pk)


def _change(request, form, is_gone):
    term, locale = form.instance.term, form.instance.locale
    if is_gone:
        problem = gettext("Somebody removed this word meanwhile. What you typed stands below, as a new word.")
        return _show(request, term, locale, form, problem, status=409)
    if form.is_stale():
        problem = gettext("Somebody changed this word meanwhile. Save again if what you typed shall stand.")
        return _show(request, term, locale, form, problem, status=409)
    if form.instance.pk and request.POST.get("action") == "remove":
        remove(form.instance, request.user)
        messages.success(request, gettext("The word is removed."))
    elif form.is_valid():
        _say_stored(request, form.save_as(request.user))
    else:
        return _show(request, term, locale, form, status=422)
    return redirect(request.get_full_path())


def _say_stored(request, demoted):
    said = [gettext("The word is stored.")]
    said += [gettext("“%(word)s” is allowed now, no longer preferred.") % {"word": word} for word in demoted]
    messages.success(request, " ".join(said))


def _show(request, term, locale, sent=None, problem="", status=200):
    """Render the cell; ``sent`` is the form that could not be stored, ``problem`` the reason."""
    forms = [_form(rendering) for rendering in [*_words(term, locale), Rendering(term=term, locale=locale)]]
    forms = [sent if sent and sent.instance.pk == form.instance.pk else form for form in forms]
    context = {
        "term": term,
        "locale": locale,
        "language": locale.language_code,
        "language_name": language_name_here(locale.language_code),
        "forms": forms,
        "sent": sent,
        "problem": problem,
        "page_title": term.english,
    }
    return render(request, "localization/desk/renderings.html", context, status=status)


def _words(term, locale):
    words = Rendering.objects.filter(term=term, locale=locale)
    return words.select_related("term", "locale").best_first()


def _form(rendering, data=None):
    return RenderingForm(data, instance=rendering, auto_id=f"word-{rendering.pk or 'new'}-%s")

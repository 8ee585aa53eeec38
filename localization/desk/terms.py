"""The English side of the glossary: its terms. Whoever gives pages to translators keeps them."""

from django import forms
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.forms.models import model_to_dict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.log_actions import log

from localization.models import Term

from .row_form import RowForm, clean_word


class TermForm(RowForm):
    class Meta:
        model = Term
        fields = ["english", "also", "meaning", "note", "do_not_translate"]
        widgets = {"note": forms.Textarea(attrs={"rows": 4})}

    def clean_english(self):
        english = clean_word(self.cleaned_data["english"])
        if Term.objects.filter(english__iexact=english).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(gettext("This term stands in the glossary already. Change that one."))
        return english


may_change = permission_required("wagtail_localize.submit_translation", raise_exception=True)


@may_change
def add(request):
    return _edit(request, Term())


@may_change
@transaction.atomic
def edit(request, pk):
    terms = Term.objects.select_for_update() if request.method == "POST" else Term.objects
    return _edit(request, get_object_or_404(terms, pk=pk))


def _edit(request, term):
    title = term.english or gettext("A new term")
    form = TermForm(request.POST if request.method == "POST" else None, instance=term)
    if not form.is_bound:
        return _show(request, form, title)
    if form.is_stale():
        problem = gettext("Somebody changed this term meanwhile. Save again if what you typed shall stand.")
        return _show(request, form, title, problem, status=409)
    if not form.is_valid():
        return _show(request, form, title, status=422)
    action = "wagtail.edit" if term.pk else "wagtail.create"
    term = form.save()
    _log(term, action, request.user, form.stored)
    messages.success(request, gettext("The term is stored."))
    return redirect(_place(request, f"#term-{term.pk}"))


def _show(request, form, title, problem="", status=200):
    context = {"form": form, "problem": problem, "page_title": title}
    return render(request, "localization/desk/term.html", context, status=status)


@may_change
@transaction.atomic
def remove(request, pk):
    """Ask first: the words of every language go with the term."""
    term = get_object_or_404(Term, pk=pk)
    renderings = list(term.renderings.select_related("locale").order_by("locale__language_code"))
    if request.method == "POST":
        words = [[str(rendering.locale), rendering.text] for rendering in renderings]
        before = model_to_dict(term, fields=TermForm.Meta.fields) | {"words": words}
        _log(term, "wagtail.delete", request.user, before, deleted=True)
        term.delete()
        messages.success(request, gettext("The term is removed."))
        return redirect(_place(request))
    context = {"term": term, "renderings": renderings, "page_title": term.english}
    return render(request, "localization/desk/remove_term.html", context)


def _place(request, fragment=""):
    """The glossary as the person had filtered it."""
    query = request.GET.urlencode()
    return reverse("desk:glossary") + (f"?{query}" if query else "") + fragment


def _log(term, action, user, before, **options):
    """Note who did it, and what the term was before."""
    data = {"term": before["english"] or term.english, "before": before}
    log(term, action, user=user, data=data, **options)

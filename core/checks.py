"""The rules every page type keeps, checked by ``manage.py check``."""

from django.core.checks import Error, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.models import get_page_models

from .models import BasePage


@register()
def page_types_keep_the_rules(app_configs, **kwargs):
    """Every page type extends BasePage, says where it may stand, and has its template."""
    own = [model for model in get_page_models() if model._meta.app_label != "wagtailcore"]
    return [error for model in own for error in _broken_rules(model)]


def _broken_rules(model):
    if not issubclass(model, BasePage):
        yield Error(f"{model.__name__} does not extend core.models.BasePage.", obj=model, id="core.E001")
    for rule in ("parent_page_types", "subpage_types"):
        if rule not in vars(model):
            yield Error(f"{model.__name__} does not say its {rule}.", obj=model, id="core.E002")
    try:
        get_template(model._meta.app_label + "/" + _snake_case(model.__name__) + ".html")
    except TemplateDoesNotExist as missing:
        yield Error(f"{model.__name__} has no template {missing}.", obj=model, id="core.E003")


def _snake_case(name):
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")

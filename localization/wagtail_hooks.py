"""Puts our guards before the doors of wagtail-localize: the same addresses, answered first."""

from django.urls import path
from wagtail import hooks

from . import guards


@hooks.register("register_admin_urls", order=-10)
def guarded_urls():
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", guards.refuse_alias),
        path("localize/translate/<int:translation_id>/disable/", guards.stop_translation),
    ]


@hooks.register("before_delete_page")
def only_publishers_delete(request, page):
    return guards.refuse_deletion(request, page)

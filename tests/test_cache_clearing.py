"""What clears the visitors' cache, at commit and not before; and what does not."""

import pytest
from django.core.files.base import ContentFile
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page, Site

from core.models import QuickExit, SiteText
from home.starter.translations import read_catalogue
from localization.engine import publish_sample
from safety.models import Hotline

from .cached import URL, cached, is_cached, page

pytestmark = pytest.mark.django_db


class TestWhatClearsIt:
    def test_publishing(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page().save_revision().publish()

    def test_unpublishing(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="tip-news").unpublish()

    def test_moving(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="a-two-part-pilot").move(page(slug="mekong-technology-project"), pos="last-child")

    def test_deleting(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="a-two-part-pilot").delete()

    def test_a_changed_menu(self, client, django_capture_on_commit_callbacks):
        hidden = page(slug="tip-news")
        hidden.show_in_menus = False
        with cached(client, django_capture_on_commit_callbacks):
            hidden.save_revision().publish()

    def test_a_snippet(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            SiteText.objects.get(locale__language_code="en").save()

    def test_a_quick_exit(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            QuickExit.objects.get(locale__language_code="en").save()

    def test_a_hotline(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            Hotline.objects.filter(locale__language_code="en").first().save()

    def test_a_setting_of_the_site(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            Site.objects.get().save()

    def test_a_picture(self, client, django_capture_on_commit_callbacks):
        image = get_image_model().objects.create(title="Map", file=get_test_image_file())
        with cached(client, django_capture_on_commit_callbacks):
            image.credit = "Somebody"
            image.save()

    def test_a_document(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            get_document_model().objects.create(title="A", file=ContentFile(b"a", name="a.pdf"))

    def test_a_redirect(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            Redirect.add_redirect("/old", redirect_to="/en/")

    def test_a_view_restriction(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="tip-news").view_restrictions.create(restriction_type="login")

    @pytest.mark.parametrize("what", ["view restriction", "picture", "redirect"])
    def test_deleting_what_shows(self, client, django_capture_on_commit_callbacks, what):
        rows = {
            "view restriction": lambda: page(slug="tip-news").view_restrictions.create(
                restriction_type="login"
            ),
            "picture": lambda: get_image_model().objects.create(title="Map", file=get_test_image_file()),
            "redirect": lambda: Redirect.add_redirect("/old", redirect_to="/en/"),
        }
        row = rows[what]()
        with cached(client, django_capture_on_commit_callbacks):
            row.delete()

    def test_a_translation(self, client, django_capture_on_commit_callbacks):
        text = SiteText.objects.get(locale__language_code="en")
        with cached(client, django_capture_on_commit_callbacks, url="/km/resources/"):
            publish_sample(text, Locale.objects.get(language_code="km"), read_catalogue("km"))


def test_saving_a_draft_clears_nothing(client, django_capture_on_commit_callbacks):
    client.get(URL)
    with django_capture_on_commit_callbacks(execute=True):
        page().save_revision()
    assert is_cached(client)


def test_a_page_made_while_something_was_published_is_not_kept(client, monkeypatch):
    from core import cache

    serve = Page.serve

    def publish_meanwhile(self, request, *args, **kwargs):
        cache.clear_pages()
        return serve(self, request, *args, **kwargs)

    monkeypatch.setattr(Page, "serve", publish_meanwhile)
    client.get(URL)
    monkeypatch.undo()
    assert not is_cached(client)

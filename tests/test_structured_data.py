"""What search engines and sharing sites read about a page."""

import json
import re

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from news.models import NewsPage
from team.models import TeamPage

from .vocabulary import faults

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
NEWS = "/en/tip-news/2012-06-19-tip-report-release/"
REPORT = "/en/resources/human-trafficking-online-2011/"


def html(client, url):
    return client.get(url).content.decode()


def graph(client, url):
    """The page's descriptions by type; a type that comes more than once keeps its last."""
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html(client, url), re.DOTALL)[1]
    data = json.loads(block)
    assert data["@context"] == "https://schema.org"
    return {item["@type"]: item for item in data["@graph"]}


def share(client, url):
    return dict(re.findall(r'<meta property="(og:[\w:]+)" content="([^"]*)"', html(client, url)))


@pytest.mark.parametrize(
    "url", ["/en/", "/km/", "/en/the-information-gap/", NEWS, REPORT, "/th/about-the-team/", "/vi/resources/"]
)
def test_every_description_is_in_the_words_of_schema_org(client, url):
    found = graph(client, url)
    assert found and [fault for item in found.values() for fault in faults(item)] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "NewsArticel"},
        {"@type": "NewsArticle", "headlin": "A"},
        {"@type": "NewsArticle", "author": {"@type": "Place"}},
        {"@type": "Person", "headline": "A"},
    ],
)
def test_a_word_that_schema_org_does_not_know_would_be_found(wrong):
    assert list(faults(wrong))


def test_the_main_page_describes_the_site_and_who_owns_it(client):
    found = graph(client, "/km/")
    assert found["WebSite"]["url"] == f"{SITE}/km/" and found["WebSite"]["inLanguage"] == "km"
    action = found["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{SITE}/km/search/?q={{search_term_string}}"
    assert action["query-input"] == "required name=search_term_string"
    assert found["Organization"]["name"] and found["Organization"]["telephone"] == "(213) 337-3100"


def test_every_other_page_describes_the_way_to_it(client):
    steps = graph(client, "/en/the-information-gap/a-two-part-pilot/")["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"].removeprefix(SITE) for step in steps] == [
        "/en/",
        "/en/the-information-gap/",
        "/en/the-information-gap/a-two-part-pilot/",
    ]


def test_news_is_described_as_an_article_with_its_source(client):
    news = graph(client, NEWS)["NewsArticle"]
    page = NewsPage.objects.get(locale__language_code="en", slug="2012-06-19-tip-report-release")
    assert news["headline"] == page.title and news["description"] == page.summary
    assert news["temporalCoverage"] == "2012-06-19" and news["citation"] == page.link
    assert news["datePublished"] <= news["dateModified"]


def test_a_report_is_described_with_its_authors_and_year(client):
    report = graph(client, REPORT)["Report"]
    assert report["datePublished"] == "2011-09" and report["inLanguage"] == "en"
    assert report["author"][0]["@type"] == "Person" and report["author"][0]["name"].startswith(
        "Mark Latonero"
    )
    assert report["publisher"]["@type"] == "Organization"


def test_people_are_described_by_their_role_at_the_time_and_by_no_present_post(client):
    somebody = TeamPage.objects.get(locale__language_code="en").people.first()
    somebody.links.append(("link", {"text": "A page of theirs", "url": "https://example.org/somebody"}))
    somebody.save()
    text = html(client, "/en/about-the-team/")
    block = json.loads(re.search(r'ld\+json">(.*?)</script>', text, re.DOTALL)[1])
    people = [item for item in block["@graph"] if item["@type"] == "Person"]
    assert len(people) >= 15 and all(person["name"] and person["description"] for person in people)
    assert not any({"jobTitle", "worksFor", "affiliation"} & person.keys() for person in people)
    (described,) = [person for person in people if person["name"] == somebody.name]
    assert "https://example.org/somebody" in described["sameAs"]


def test_a_video_is_described_only_where_we_hold_it(client):
    assert "VideoObject" not in graph(client, "/en/")
    page = Page.objects.get(locale__language_code="en", slug="field-trips").specific
    film = get_document_model().objects.create(title="Film", file=ContentFile(b"x", name="film.mp4"))
    poster = get_image_model().objects.create(title="Poster", file=get_test_image_file(size=(900, 500)))
    page.body.append(("video", {"title": "A film", "file": film, "poster": poster}))
    page.save_revision().publish()
    video = graph(client, page.url)["VideoObject"]
    assert video["name"] == "A film" and video["contentUrl"] == SITE + film.url
    assert video["thumbnailUrl"].startswith(f"{SITE}/media/images/") and video["uploadDate"]


def test_no_text_can_end_the_data_block(client):
    page = Page.objects.get(locale__language_code="en", slug="field-trips").specific
    page.title = "</script><script>alert(1)</script>"
    page.save_revision().publish()
    assert "<script>alert" not in html(client, page.url)
    assert graph(client, page.url)["BreadcrumbList"]["itemListElement"][-1]["name"] == page.title


def test_a_shared_page_shows_its_own_title_summary_and_language(client):
    found = share(client, "/km/resources/")
    page = Page.objects.get(locale__language_code="km", slug="resources").specific
    assert found["og:title"] == page.title and found["og:description"] == page.summary
    assert found["og:url"] == f"{SITE}/km/resources/" and found["og:locale"] == "km_KH"
    others = re.findall(r'"og:locale:alternate" content="(\w+)"', html(client, "/km/resources/"))
    assert others == ["en_US", "th_TH", "vi_VN"]
    assert found["og:image"] == f"{SITE}/static/share.png"
    assert found["og:type"] == "website" and share(client, NEWS)["og:type"] == "article"


def test_a_page_with_a_picture_of_its_own_is_shared_with_it(client):
    page = Page.objects.get(locale__language_code="en", slug="field-trips").specific
    page.share_image = get_image_model().objects.create(
        title="River", alt_text="A river", file=get_test_image_file(size=(1400, 800))
    )
    page.save_revision().publish()
    found = share(client, page.url)
    assert found["og:image"].startswith(f"{SITE}/media/images/")
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == "A river"

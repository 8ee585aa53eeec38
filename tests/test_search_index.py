"""What the index holds, and how it is kept and made again."""

import json

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from modelsearch.conf import get_app_config
from wagtail.models import Page
from wagtail.search.index import insert_or_update_object

from core.blocks import BODY_BLOCKS
from search.find import find
from search.models import IndexState
from search.reindex import AT_ONCE, is_due, reindex
from search.tasks import renew_index
from sections.models import ContentPage
from team.models import Person, TeamPage

pytestmark = pytest.mark.django_db
IndexEntry = get_app_config().get_model("IndexEntry")


@pytest.fixture
def stale_index():
    """An index that an earlier analysis has made, which finds nothing."""
    IndexEntry.objects.update(title="stale", body="stale")
    IndexState.objects.update_or_create(pk=1, defaults={"version": "earlier", "finished_at": timezone.now()})


def test_an_index_of_an_earlier_analysis_is_made_again_in_the_background(admin_client, stale_index):
    call_command("renew_index", "--in-background", verbosity=0)
    assert not find("Latonero", "en") and is_due()
    renew_index.func()
    assert find("Latonero", "en") and not is_due()


def test_an_interrupted_renewal_goes_on_where_it_stopped_and_is_seen(admin_client, stale_index, monkeypatch):
    with pytest.raises(InterruptedError):
        reindex(interrupted_after(3))
    state = IndexState.objects.get()
    assert is_due() and 0 < state.done <= 3 * AT_ONCE < state.total
    panel = admin_client.get("/admin/").content.decode()
    assert f'<progress value="{state.done}" max="{state.total}"' in panel
    steps = []
    reindex(lambda state: steps.append(state.done))
    assert steps[0] > state.done and steps[-1] == state.total
    assert not is_due() and "<progress" not in admin_client.get("/admin/").content.decode()


def interrupted_after(steps):
    count = iter(range(steps))

    def tell(state):
        if next(count) == steps - 1:
            raise InterruptedError

    return tell


def test_an_index_of_this_analysis_is_left_alone(capsys):
    call_command("renew_index")
    call_command("renew_index")
    assert not is_due() and capsys.readouterr().out.count("up to date") <= 1


def test_a_page_is_found_by_the_people_who_were_published_with_it():
    """Children are stored after their page, which is indexed when it is saved."""
    page = TeamPage.objects.get(locale__language_code="en")
    for name in ("Qwertz Uiop", "Asdfg Hjkl"):
        page.people.add(Person(name=name, role="Researcher", locale=page.locale))
    page.save_revision().publish()
    for name in ("Qwertz", "Hjkl"):
        assert [found.pk for found in find(name, "en")] == [page.pk]


def test_saving_a_page_does_not_read_every_title():
    """The stock index takes the average length of all titles at every save."""
    with CaptureQueriesContext(connection) as queries:
        insert_or_update_object(Page.objects.filter(depth=3).first())
    assert not any("AVG(" in query["sql"] for query in queries.captured_queries)


BLOCKS = {
    "heading": {"text": "WORD", "level": "2"},
    "paragraph": "<p>WORD</p>",
    "picture": {"image": None, "caption": "WORD", "credit": ""},
    "diagram": {"diagram": "", "caption": "WORD", "credit": ""},
    "key_figure": {"value": "5", "label": "WORD", "year": 2012, "source": "S", "source_url": ""},
    "quotation": {"text": "WORD", "speaker": "S", "source": "", "source_url": ""},
    "call_out": {"heading": "H", "text": "<p>WORD</p>"},
    "facts": {"heading": "", "items": [{"label": "L", "text": "<p>WORD</p>"}]},
    "timeline": {"heading": "", "events": [{"when": "W", "title": "T", "text": "WORD"}]},
    "pillars": {"heading": "", "pillars": [{"title": "T", "text": "WORD"}]},
    "people": {"heading": "", "people": [{"name": "WORD", "role": "R", "note": ""}]},
    "table": {
        "table": {
            "columns": [{"type": "text", "heading": "H"}],
            "rows": [{"values": ["WORD"]}],
            "caption": "C",
        }
    },
    "video": {"title": "T", "description": "WORD", "transcript": "", "link": ""},
    "question": {"question": "Q", "answer": "<p>WORD</p>"},
}
# Chosen from other pages, with no words of its own.
NO_WORDS = {"report_card"}


def test_the_text_of_every_block_is_found():
    assert set(BLOCKS) | NO_WORDS == {name for name, _block in BODY_BLOCKS}
    body = json.dumps(
        [
            {"type": name, "value": json.loads(json.dumps(value).replace("WORD", f"qqword{number}"))}
            for number, (name, value) in enumerate(BLOCKS.items())
        ]
    )
    page = ContentPage(title="Blocks", body=body)
    Page.objects.get(locale__language_code="en", slug="the-information-gap").add_child(instance=page)
    lost = [name for number, name in enumerate(BLOCKS) if not find(f"qqword{number}", "en")]
    assert lost == []


def test_the_caption_and_the_headings_of_a_table_are_found():
    table = BLOCKS["table"]["table"] | {
        "caption": "qqcaption",
        "columns": [{"type": "text", "heading": "qqhead"}],
    }
    body = json.dumps([{"type": "table", "value": {"table": table}}])
    page = ContentPage(title="Table", body=body)
    Page.objects.get(locale__language_code="en", slug="the-information-gap").add_child(instance=page)
    assert find("qqcaption", "en") and find("qqhead", "en")


def test_a_page_is_indexed_when_it_is_published_and_not_for_its_draft():
    page = ContentPage.objects.get(locale__language_code="en", slug="field-trips")
    page.title = "Wickerwork"
    with CaptureQueriesContext(connection) as asked:
        draft = page.save_revision()
    assert not [query for query in asked.captured_queries if "indexentry" in query["sql"]]
    assert not find("Wickerwork", "en")
    draft.publish()
    assert [found.title for found in find("Wickerwork", "en")] == ["Wickerwork"]

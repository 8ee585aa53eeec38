"""The whole life of a page with its translations, as a random sequence of what people do to it.

At no moment does a visitor of ``/km/`` see English, half a page or a text that nobody reviewed;
and at the end every text ever written is in the history. The seed of a run that fails is in its name:
``pytest -k "life and 7"`` plays it again.
"""

import pytest

from localization import jobs
from localization.models import SegmentEvent

from .life import ACTIONS, OFTEN, Life

pytestmark = pytest.mark.django_db
STEPS = 60


@pytest.mark.parametrize("seed", range(8))
def test_the_life_of_a_page(client, seed):
    life, was_public = Life(seed, client), 0
    for _step in range(STEPS):
        action = life.random.choice(ACTIONS + OFTEN)
        if action == "get_an_earlier_text_back":
            jobs.work_off()
        getattr(life, action)()
        was_public += life.look()
    life.page.delete()
    events = SegmentEvent.objects.of_object(life.page.translation_key, life.km)
    assert life.written <= set(events.values_list("new_text", flat=True)), (
        "a text is missing from the history"
    )
    assert life.written and was_public, "a life in which nothing happened proves nothing"

"""A new index when its tokens have changed: in the background, in small steps, while the old one answers.

A step is one transaction, so nobody who saves has to wait for long; whoever takes up an interrupted work goes
on behind the last step.
"""

from django.db import connection, transaction
from django.utils import timezone
from modelsearch.backends import get_search_backend
from modelsearch.conf import get_app_config
from modelsearch.index import get_indexed_models

from .models import IndexState
from .version import analyser_version

AT_ONCE = 50


def is_due():
    """Return whether the index was made with another analysis, or is not finished."""
    # An empty index needs no work: what is saved from now on is analysed as it is now.
    version = "" if _entries().exists() else analyser_version()
    first = {"version": version, "finished_at": timezone.now()}
    state, _is_new = IndexState.objects.get_or_create(pk=1, defaults=first)
    return state.version != analyser_version() or not state.finished_at


def reindex(tell=lambda state: None):
    """Make the index again, from where an earlier attempt stopped; ``tell`` hears the state at every step."""
    state = _begun()
    for model in sorted(get_indexed_models(), key=lambda model: model._meta.label):
        while model._meta.label >= state.model and _step(state, model):
            tell(state)
    for index in get_search_backend().all_indexes():
        index.delete_stale_entries()
    if connection.vendor == "postgresql":
        connection.cursor().execute(f"ANALYZE {_entries().model._meta.db_table}")
    IndexState.objects.filter(version=state.version).update(finished_at=timezone.now())


def _begun():
    """The state to go on from; of another analysis nothing is done."""
    state = IndexState.objects.filter(version=analyser_version(), finished_at=None).first()
    if not state:
        total = sum(model.get_indexed_objects().count() for model in get_indexed_models())
        state = IndexState(pk=1, version=analyser_version(), total=total)
        state.save()
    return state


@transaction.atomic
def _step(state, model):
    """Index the next objects of a model. Returns how many they were."""
    objects = model.get_indexed_objects().order_by("pk")
    if state.model == model._meta.label:
        objects = objects.filter(pk__gt=model._meta.pk.to_python(state.last_key))
    some = list(objects[:AT_ONCE])
    if some:
        get_search_backend().add_bulk(model, some)
        state.model, state.last_key, state.done = model._meta.label, str(some[-1].pk), state.done + len(some)
        state.save()
    return len(some)


def _entries():
    return get_app_config().get_model("IndexEntry").objects.all()

"""Whether the background worker runs: it says so every few seconds, through the cache."""

from threading import Event, Thread

from django.core.cache import cache

KEY = "background-worker"
SECONDS_BETWEEN = 5
SECONDS_VALID = 20


def is_running():
    return cache.get(KEY, False)


def say_running():
    """Say until the process ends that this is a worker. Returns what ends it earlier when set."""
    stop = Event()

    def beat():
        while not stop.is_set():
            cache.set(KEY, True, SECONDS_VALID)
            stop.wait(SECONDS_BETWEEN)
        cache.delete(KEY)

    Thread(target=beat, daemon=True).start()
    return stop

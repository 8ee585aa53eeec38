"""modelsearch's own behaviour tests, put to our backend; run by test_search_behaviour."""

from datetime import time

from django.test import TestCase
from modelsearch.test.testapp.models import Meeting, MPAnimal, NSAnimal
from modelsearch.tests.test_backends import BackendTests


class OurBackend(BackendTests, TestCase):
    backend_path = "search.backend"

    @classmethod
    def setUpTestData(cls):
        """What has been added to their fixture since it was published."""
        for model in (MPAnimal, NSAnimal):
            animal = model.add_root(name="Animal")
            mammal, _reptile = [animal.add_child(name=name) for name in ("Mammal", "Reptile")]
            for name in ("Dog", "Cat"):
                model.objects.get(pk=mammal.pk).add_child(name=name)
        meeting = Meeting.objects.create(name="Stand-up meeting", start_time=time(10))
        item = meeting.agenda_items.create(topic="News")
        item.speakers.create(name="Doyle")

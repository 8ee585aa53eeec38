"""A page and the people who work on it: every step that test_life_of_a_page may take, in any order."""

import random

from bs4 import BeautifulSoup
from django.core.cache import caches
from wagtail.models import Page

from localization import jobs
from localization.compounds import JOINER
from localization.engine import (
    DraftRefusedError,
    ParentMissingError,
    PublishRefusedError,
    approve,
    publish,
    restore,
    save_draft,
    target_segments,
    translate,
    translation_of,
    write_text,
)
from localization.models import SegmentEvent
from sections.models import ContentPage

from .translations import body, english, locale, user

WORDS = "river road people travel learn share report number place year agree protect".split()
KHMER = "ទន្លេ ផ្លូវ មនុស្ស ធ្វើដំណើរ រៀន ចែករំលែក របាយការណ៍ លេខ កន្លែង ឆ្នាំ".split()
REFUSALS = (DraftRefusedError, ParentMissingError, PublishRefusedError)


class Life:
    """One page, the people who work on it, and the visitor who looks at it after every step."""

    def __init__(self, seed, client):
        self.random, self.client, self.km = random.Random(seed), client, locale()  # noqa: S311
        self.translator, self.reviewer = user("translator-km"), user("reviewer-km")
        self.written, self.reviewed, self.count = set(), set(), 0
        self.sections = [english("mekong-technology-project"), english("the-information-gap")]
        self.page = ContentPage(title=self.sentence(), slug="life", body=body(self.sentence()))
        self.sections[0].add_child(instance=self.page)
        self.page.save_revision().publish()
        translate(self.page, self.km)

    def sentence(self):
        self.count += 1
        words = " ".join(self.random.choices(WORDS, k=self.random.randint(4, 9)))
        # A block of the tests is known by its first letters; a number would be missed in the translation.
        name = "".join(chr(ord("a") + int(digit)) for digit in f"{self.count:04}")
        return f"{name} {words}."

    @property
    def translation(self):
        return translation_of(self.page, self.km)

    @property
    def khmer(self):
        return self.page.get_translation_or_none(self.km)

    def texts(self):
        return [block.value.source.removeprefix("<p>").removesuffix("</p>") for block in self.page.body]

    # What editors do

    def change_a_text(self):
        texts = self.texts() or [self.sentence()]
        place = self.random.randrange(len(texts))
        words = texts[place].split()
        words[self.random.randrange(1, len(words))] = self.random.choice(WORDS)
        texts[place] = " ".join(words)
        self.publish_english(texts)

    def add_a_text(self):
        texts = self.texts()
        texts.insert(self.random.randint(0, len(texts)), self.sentence())
        self.publish_english(texts)

    def remove_a_text(self):
        texts = self.texts()
        if texts:
            texts.pop(self.random.randrange(len(texts)))
        self.publish_english(texts)

    def shuffle_the_texts(self):
        texts = self.texts()
        self.random.shuffle(texts)
        self.publish_english(texts)

    def paste_a_text_again(self):
        texts = self.texts()
        self.publish_english(texts + texts[:1])

    def change_the_title(self):
        self.page.title = self.sentence()
        self.publish_english(self.texts())

    def publish_english(self, texts):
        """Publish; the background work is done at once, or some time later."""
        self.page.body = body(*texts)
        self.page.save_revision().publish()
        self.reload()
        if self.random.random() < 0.7:
            jobs.work_off()

    def save_an_english_draft(self):
        draft = Page.objects.get(pk=self.page.pk).specific
        draft.title = "A draft of the English"
        draft.save_revision()

    def unpublish_the_english(self):
        self.page.unpublish()
        self.reload()

    def move_the_english(self):
        self.reload()
        self.page.move(self.random.choice(self.sections), pos="last-child")
        self.reload()

    def reload(self):
        self.page = ContentPage.objects.get(pk=self.page.pk)

    # What translators and reviewers do

    def write(self):
        if translation := self.translation:
            segments = target_segments(translation)
            for segment in self.random.sample(segments, len(segments) // 2 + 1):
                self.write_one(translation, segment)

    def write_one(self, translation, segment):
        self.count += 1
        text = f"{' '.join(self.random.choices(KHMER, k=3))} {self.count}"
        write_text(translation, segment.pk, text, self.translator, version=segment.version)
        self.written.add(text)

    def approve_some(self, share=0.6):
        if not (translation := self.translation):
            return
        ready = [segment for segment in target_segments(translation) if segment.text]
        chosen = [segment for segment in ready if self.random.random() < share]
        if chosen:
            approve(chosen, self.km, self.reviewer)
            self.reviewed |= {segment.text for segment in chosen}

    def approve_all(self):
        self.approve_some(share=1)

    def finish(self):
        """Write what lacks, approve all and publish, as far as they are let."""
        translation = self.translation
        for segment in target_segments(translation) if translation else []:
            if segment.text is None:
                self.write_one(translation, segment)
        self.approve_all()
        self.publish_khmer()

    def save_a_draft(self):
        self.try_to(save_draft)

    def publish_khmer(self):
        self.try_to(publish)

    def try_to(self, do):
        if translation := self.translation:
            try:
                do(translation, self.reviewer)
            except REFUSALS:
                pass

    def publish_some_khmer_revision(self):
        """Take any of Wagtail's other ways to make a version public."""
        khmer = self.khmer
        if revisions := list(khmer.revisions.all()) if khmer else []:
            try:
                self.random.choice(revisions).publish()
            except PublishRefusedError:
                pass

    def get_an_earlier_text_back(self):
        if not (translation := self.translation):
            return
        segment = self.random.choice(target_segments(translation))
        events = SegmentEvent.objects.of_object(self.page.translation_key, self.km).exclude(new_text="")
        event = events.filter(path=segment.path).order_by("?").first()
        if event:
            restore(event, segment, translation, self.translator)

    def delete_khmer(self):
        if khmer := self.khmer:
            khmer.delete()
        jobs.submit([self.page], self.km, user("chief-editor"))
        jobs.work_off()

    # What a visitor sees

    def look(self):
        """Look at the Khmer page; return whether it is public."""
        page = self.khmer
        url = page and page.get_url()
        if not url:
            return False
        # The visitors' cache is cleared at commit, and a test never commits.
        caches["pages"].clear()
        answer = self.client.get(url, follow=True)
        if not (page.live and ContentPage.objects.filter(pk=self.page.pk, live=True).exists()):
            assert answer.status_code == 404, "a page that is not public"
            return page.live
        main = answer.content.decode().partition("<main")[2].replace(JOINER, "")
        html = BeautifulSoup(f"<main{main}", "html.parser")
        shown = [
            html.h1.get_text(strip=True),
            *(p.get_text(strip=True) for p in html.select(".block-paragraph p")),
        ]
        assert len(shown) > 0
        assert set(shown) <= self.reviewed, "English, or a text that nobody reviewed"
        assert len(shown) == 1 + len(page.body), "half a page"
        return True


INNER = {"sentence", "texts", "publish_english", "reload", "try_to", "write_one", "look"}
ACTIONS = [
    name for name, value in vars(Life).items() if callable(value) and name[0] != "_" and name not in INNER
]
# Without these a page would hardly ever get as far as being published.
OFTEN = ["finish"] * 4

"""What tests of the translation desk do again and again: find pages, people and texts, and work them off."""

import re
from uuid import NAMESPACE_URL, uuid5

from django.contrib.auth import get_user_model
from wagtail.models import Locale, Page, Workflow, WorkflowState

from localization import jobs
from localization.engine import (
    Checker,
    approve,
    publish,
    target_segments,
    translate,
    translation_of,
    write_text,
)
from sections.models import ContentPage

User = get_user_model()


def english(slug):
    return Page.objects.get(locale__language_code="en", slug=slug).specific


def locale(code="km"):
    return Locale.objects.get(language_code=code)


def khmer(page):
    return page.get_translation(locale())


def user(name):
    return User.objects.get(username=name)


def change(page, **values):
    """Publish a change of the English and let the background work be done."""
    page = Page.objects.get(pk=page.pk).specific
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()
    jobs.work_off()
    return page


def translation(page, code="km"):
    return translation_of(page, locale(code))


def begin(page, code="km"):
    """Give a page to translators, who find no text translated yet."""
    return translate(page, locale(code))


def segments(translation):
    """Return ``{English: segment}``."""
    return {segment.source_text: segment for segment in target_segments(translation)}


def write(translation, source, text, name="translator-km"):
    write_text(translation, segments(translation)[source].pk, text, user(name))


def write_all(translation, name="translator-km"):
    """Write every text that nobody wrote."""
    checker, writer = Checker.of(translation), user(name)
    for segment in target_segments(translation):
        if segment.text is None:
            text = f"ខ្មែរ {segment.pk}{_numbers(segment)}{_links(segment)}"
            write_text(translation, segment.pk, text, writer, checker=checker)


def approve_all(translation, name="reviewer-km"):
    """Approve every text as it is; those that nobody wrote are written first."""
    write_all(translation)
    approve(target_segments(translation), translation.target_locale, user(name), four_eyes=False)


def _numbers(segment):
    return "".join(f" {number}" for number in re.findall(r"\d[\d.,]*\d|\d", segment.source_text))


def _links(segment):
    numbers = segment.source_text.count("<a ")
    return "".join(f' <a id="a{number + 1}">ត</a>' for number in range(numbers))


def publish_approved(page, code="km"):
    """Approve and publish a translation, as a reviewer would; return its page."""
    found = translation(page, code)
    approve_all(found)
    return publish(found, user("reviewer-km"))


def send_to_review(page, name="translator-km"):
    """Send the Khmer page to its reviewers; return the running review."""
    target = khmer(page)
    return WorkflowState.objects.create(
        object_id=str(target.pk),
        content_type=target.get_content_type(),
        base_content_type=target.get_base_content_type(),
        workflow=Workflow.objects.get_or_create(name="Khmer")[0],
        requested_by=user(name),
    )


def body(*texts):
    """A page body of paragraph blocks. A block is the same one as long as its text begins the same."""
    starts = [text[:4] for text in texts]
    names = [f"{start}{starts[:n].count(start)}" for n, start in enumerate(starts)]
    blocks = [
        {"type": "paragraph", "value": f"<p>{text}</p>", "id": str(uuid5(NAMESPACE_URL, name))}
        for text, name in zip(texts, names, strict=True)
    ]
    return ContentPage._meta.get_field("body").stream_block.to_python(blocks)

"""How a model field behaves when its page is translated."""

from wagtail_localize.fields import BaseTranslatableField, SynchronizedField


class PerLanguageField(BaseTranslatableField):
    """A field that every language keeps for itself.

    wagtail-localize knows "translate" and "synchronise"; its base class means neither: the
    value is copied once when the translation is made, never offered to translators, never
    reset. Undocumented there, so ``tests/test_engine_contract.py`` guards it.
    """


class SameInEveryLanguageField(SynchronizedField):
    """A field whose value is no text to translate, such as a telephone number."""

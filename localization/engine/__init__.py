"""The only door to wagtail-localize: what the rest of the site may ask of translations."""

from .changes import carry_over
from .clearing import forget_translations
from .content import content_as_segments, stored_content
from .drafts import DraftRefusedError, ParentMissingError, publish, save_draft, target_of
from .files import FileRefusedError, export_po, import_po
from .gate import PublishRefusedError, check_going_live
from .history import history, restore
from .links import target_links, write_link
from .outdated import outdated_since
from .progress import all_translations, count_outdated, is_urgent, not_begun, with_share_of
from .refusals import TextRefusedError
from .review import FourEyesError, approve
from .samples import has_sample_text, publish_sample, source_texts
from .segments import TargetSegment, target_segments
from .sources import Change, has_source, store_source, store_sources
from .translations import (
    free_translation,
    take_up_again,
    translate,
    translate_all,
    translation_into,
    translation_of,
)
from .writing import EditConflictError, SegmentGoneError, Text, write_text, write_texts

__all__ = [
    "Change",
    "DraftRefusedError",
    "EditConflictError",
    "FileRefusedError",
    "FourEyesError",
    "ParentMissingError",
    "PublishRefusedError",
    "SegmentGoneError",
    "TargetSegment",
    "Text",
    "TextRefusedError",
    "all_translations",
    "approve",
    "carry_over",
    "check_going_live",
    "content_as_segments",
    "count_outdated",
    "export_po",
    "forget_translations",
    "free_translation",
    "has_sample_text",
    "has_source",
    "history",
    "import_po",
    "is_urgent",
    "not_begun",
    "outdated_since",
    "publish",
    "publish_sample",
    "restore",
    "save_draft",
    "source_texts",
    "store_source",
    "store_sources",
    "stored_content",
    "take_up_again",
    "target_links",
    "target_of",
    "target_segments",
    "translate",
    "translate_all",
    "translation_into",
    "translation_of",
    "with_share_of",
    "write_link",
    "write_text",
    "write_texts",
]

"""The only door to wagtail-localize: what the rest of the site may ask of translations."""

from .changes import carry_over
from .clearing import forget_translations
from .content import content_as_segments, stored_content
from .drafts import (
    DraftRefusedError,
    ParentMissingError,
    draft_page,
    first_draft,
    is_as_saved,
    is_page,
    missing_parent,
    publish,
    save_draft,
    target_of,
)
from .file_import import Conflict, ImportResult, import_po
from .files import FileRefusedError, export_po, read_po
from .findings import Checker, TextFinding, dismiss, take_up, team_of
from .gate import PublishRefusedError, check_going_live, hidden_pages
from .history import history, restore
from .limits import model_of
from .links import target_links, write_link
from .live import is_as_public, live_texts
from .notes import add_note, notes_of, settle_note
from .outdated import outdated_since
from .places import Place, places
from .progress import all_translations, count_outdated, is_urgent, not_begun, with_share_of
from .rechecking import recheck
from .refusals import TextRefusedError
from .review import FourEyesError, approve
from .samples import has_sample_text, publish_sample, source_texts
from .segments import TargetSegment, target_segments
from .sources import Change, has_source, store_source, store_sources
from .translations import (
    free_translation,
    locales_of,
    take_up_again,
    translate,
    translate_all,
    translation_into,
    translation_of,
)
from .writing import EditConflictError, SegmentGoneError, Text, write_text, write_texts

__all__ = [
    "Conflict",
    "ImportResult",
    "Change",
    "Checker",
    "DraftRefusedError",
    "EditConflictError",
    "FileRefusedError",
    "FourEyesError",
    "ParentMissingError",
    "Place",
    "PublishRefusedError",
    "SegmentGoneError",
    "TargetSegment",
    "Text",
    "TextFinding",
    "TextRefusedError",
    "add_note",
    "all_translations",
    "approve",
    "carry_over",
    "check_going_live",
    "content_as_segments",
    "count_outdated",
    "dismiss",
    "draft_page",
    "export_po",
    "first_draft",
    "forget_translations",
    "free_translation",
    "has_sample_text",
    "has_source",
    "hidden_pages",
    "history",
    "import_po",
    "is_as_public",
    "is_as_saved",
    "is_page",
    "is_urgent",
    "live_texts",
    "locales_of",
    "missing_parent",
    "model_of",
    "not_begun",
    "notes_of",
    "outdated_since",
    "places",
    "publish",
    "publish_sample",
    "read_po",
    "recheck",
    "restore",
    "save_draft",
    "settle_note",
    "source_texts",
    "store_source",
    "store_sources",
    "stored_content",
    "take_up",
    "take_up_again",
    "target_links",
    "target_of",
    "target_segments",
    "team_of",
    "translate",
    "translate_all",
    "translation_into",
    "translation_of",
    "with_share_of",
    "write_link",
    "write_text",
    "write_texts",
]

"""The only door to wagtail-localize: nothing outside this package imports its models."""

from .changes import carry_over
from .drafts import DraftRefusedError, ParentMissingError, publish, save_draft, target_of
from .gate import PublishRefusedError, check_going_live
from .refusals import TextRefusedError
from .samples import has_sample_text, publish_sample, source_texts
from .segments import TargetSegment, target_segments, unfinished
from .sources import Change, offered, segments_of, store_source
from .translations import translate, translation_into, translation_of
from .writing import EditConflictError, Text, write_text, write_texts

__all__ = [
    "Change",
    "DraftRefusedError",
    "EditConflictError",
    "ParentMissingError",
    "PublishRefusedError",
    "TargetSegment",
    "Text",
    "TextRefusedError",
    "carry_over",
    "check_going_live",
    "has_sample_text",
    "offered",
    "publish",
    "publish_sample",
    "save_draft",
    "segments_of",
    "source_texts",
    "store_source",
    "target_of",
    "target_segments",
    "translate",
    "translation_into",
    "translation_of",
    "unfinished",
    "write_text",
    "write_texts",
]

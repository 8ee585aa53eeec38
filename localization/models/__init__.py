from .draft import Draft
from .event import SegmentEvent, Via
from .job import Job, Submission
from .note import SegmentNote
from .outdated import OutdatedTranslation, outdated_changed
from .segment import FINISHED, SegmentState, State
from .team import Digits, LanguageTeam, groups_of
from .term import Confidence, Rendering, Status, Term

__all__ = [
    "FINISHED",
    "Confidence",
    "Digits",
    "Draft",
    "Job",
    "LanguageTeam",
    "OutdatedTranslation",
    "Rendering",
    "SegmentEvent",
    "SegmentNote",
    "SegmentState",
    "State",
    "Status",
    "Submission",
    "Term",
    "Via",
    "groups_of",
    "outdated_changed",
]

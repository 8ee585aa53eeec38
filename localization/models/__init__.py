from .draft import Draft
from .event import SegmentEvent, Via
from .job import Job, Submission
from .segment import FINISHED, SegmentState, State
from .team import Digits, LanguageTeam

__all__ = [
    "FINISHED",
    "Digits",
    "Draft",
    "Job",
    "LanguageTeam",
    "SegmentEvent",
    "SegmentState",
    "State",
    "Submission",
    "Via",
]

from .files import CustomDocument, CustomImage, CustomRendition
from .library import LibraryPage, ResourceLink
from .report import ReportPage

__all__ = [
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "LibraryPage",
    "ReportPage",
    "ResourceLink",
]

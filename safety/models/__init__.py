from .hotline import Hotline
from .pages import HelpPage, SafetyPage

__all__ = ["HelpPage", "Hotline", "SafetyPage"]

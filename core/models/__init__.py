from .page import BasePage
from .quick_exit import QuickExit
from .site_text import SiteText
from .user import User

__all__ = ["BasePage", "QuickExit", "SiteText", "User"]

from .page import BasePage
from .site_text import SiteText
from .user import User

__all__ = ["BasePage", "SiteText", "User"]

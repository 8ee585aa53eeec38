"""Words of Wagtail and Django that a language team meets around the desk.

Wagtail speaks no Khmer and no Lao, and Thai, Vietnamese and Burmese only in part. What is named here is in
our catalogues, which come before theirs.
"""

from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_noop as _
from django.views.decorators.cache import never_cache
from django.views.i18n import JavaScriptCatalog
from wagtail.admin.localization import get_localized_response

SIGN_IN = [
    _("Sign in"),
    _("Signing in…"),
    _("Sign in to Wagtail"),
    _("username"),
    _("Password"),
    _("Enter your %(username_field_name)s"),
    _("Enter password"),
    _("Remember me"),
    _("Forgotten password?"),
    _("Your %(username_field)s and password didn't match. Please try again."),
    _("You have been successfully logged out."),
]
# These are said by Wagtail's scripts.
SIDEBAR = [
    _("Sidebar"),
    _("Toggle sidebar"),
    _("Main menu"),
    _("Dashboard"),
    _("Search"),
]
HOME = [
    _("Search term"),
    _("Search all pages…"),
    _("Account"),
    _("Edit account avatar"),
    _("Wagtail %(current_version)s editor guide"),
    _("Log out"),
    _("Home"),
    _("Breadcrumb"),
    _("Toggle section"),
    _("Close dialog"),
]
ACCOUNT = [
    _("Profile"),
    _("Notifications"),
    _("Name and Email"),
    _("First Name"),
    _("Last Name"),
    _("Email"),
    _("Profile picture"),
    _("Upload a profile picture"),
    _("Upload a profile picture:"),
    _("Locale"),
    _("Preferred language"),
    _("Current time zone"),
    _("Use server time zone"),
    _("Save"),
    _("Your account settings have been changed successfully!"),
]
APPEARANCE = [
    _("Theme preferences"),
    _("admin theme"),
    _("contrast"),
    _("density"),
    _("System default"),
    _("Light"),
    _("Dark"),
    _("More contrast"),
    _("Default"),
    _("Snug"),
    _("Keyboard shortcuts"),
    _("Enable custom keyboard shortcuts specific to Wagtail."),
    _("Use server language: %(language_name)s"),
]
# Who has lost the password, or the way.
LOST = [
    _("Skip to main content"),
    _("Sorry, you do not have permission to access this area."),
    _("Enter your email address to reset your password"),
    _("Reset password"),
    _("Reset your password"),
    _("Check your email"),
    _("A link to reset your password has been emailed to you if an account exists for this address."),
    _("Set your new password"),
    _("Invalid password reset link"),
    _("The password reset link was invalid, possibly because it has already been used."),
    _("Request a new password reset"),
    _("Password change successful"),
    _("Login"),
    _("Please follow the link below to reset your password:"),
]
PASSWORD = [
    _("Old password"),
    _("New password"),
    _("New password confirmation"),
    _("Enter the same password as before, for verification."),
    _("Your password can’t be too similar to your other personal information."),
    _("Your password can’t be a commonly used password."),
    _("Your password can’t be entirely numeric."),
    _("Your old password was entered incorrectly. Please enter it again."),
    _("The two password fields didn’t match."),
]
WORDS = [*SIGN_IN, *SIDEBAR, *HOME, *ACCOUNT, *APPEARANCE, *LOST, *PASSWORD]
LENGTH = ngettext_lazy(
    "Your password must contain at least %(min_length)d character.",
    "Your password must contain at least %(min_length)d characters.",
    "min_length",
)


class Catalogue(JavaScriptCatalog):
    """What Wagtail's scripts say: in its own words, and in ours where we have them."""

    packages = ["wagtail.admin"]

    def get_catalog(self):
        return super().get_catalog() | {word: gettext(word) for word in SIDEBAR}


# Else a browser would go on after the signing in with what it was told before.
@never_cache
def javascript_catalogue(request):
    return get_localized_response(Catalogue.as_view(), request)

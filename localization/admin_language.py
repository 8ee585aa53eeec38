"""The admin, and the mails it sends, in the language of whoever reads them."""

from django.db.models import Q
from wagtail.users.models import UserProfile

from .models import LanguageTeam


def follow_team(user, groups):
    """Let the admin speak the language of the team that a person joins, unless they have chosen one."""
    team = LanguageTeam.objects.filter(Q(translators__in=groups) | Q(reviewers__in=groups)).first()
    profile = UserProfile.get_for_user(user)
    if team and not profile.preferred_language:
        profile.preferred_language = team.locale.language_code
        profile.save(update_fields=["preferred_language"])

"""Who is in a language team, as far as the others may know."""

from django.contrib.auth import get_user_model
from django.db.models import Q


def members(teams):
    """Return ``{team: its active people}``. Two queries, however many teams and people."""
    groups = [group for team in teams for group in (team.translators_id, team.reviewers_id)]
    leads = [team.lead_id for team in teams if team.lead_id]
    people = get_user_model().objects.filter(Q(groups__in=groups) | Q(pk__in=leads), is_active=True)
    people = people.distinct().order_by("pen_name", "pk").prefetch_related("groups") if teams else []
    return {team: [person for person in people if _is_in(team, person)] for team in teams}


def _is_in(team, person):
    ids = {group.pk for group in person.groups.all()}
    return person.pk == team.lead_id or bool(ids & {team.translators_id, team.reviewers_id})

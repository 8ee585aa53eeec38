from django.db import models
from django.utils.translation import gettext_lazy as _


class PersonGroup(models.TextChoices):
    """How a person belongs to the initiative; the team page lists the groups in this order."""

    TEAM = "team", _("Research team")
    PARTNERS = "partners", _("Research partners")
    GOVERNMENT = "government", _("Government partners")
    THANKS = "thanks", _("Reviewers and advisers")

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who works on the site.

    A volunteer's name can put them at risk, so what others see is the pen name once there is one.
    """

    pen_name = models.CharField(
        _("pen name"),
        max_length=150,
        blank=True,
        help_text=_("Shown to others in place of the real name. Leave empty to show the user name."),
    )

    @property
    def public_name(self):
        return self.pen_name or self.get_username()

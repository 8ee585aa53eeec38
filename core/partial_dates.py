"""Dates of which only the month or the year may be known."""

from django.db import models


class Precision(models.TextChoices):
    DAY = "day", "the day is known"
    MONTH = "month", "only month and year are known"
    YEAR = "year", "only the year is known"

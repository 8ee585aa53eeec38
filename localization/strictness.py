"""How grave a finding is for a team: the check's own level, unless the team has agreed on another."""

from .checks import CHECKS, Level, check_of


def level_of(team, code):
    """Return the ``Level`` of a finding's code. Raises ``KeyError`` for a check that there is no more."""
    check = check_of(code)
    return check.level if check.is_fixed else Level(team.strictness.get(check.name, check.level))


def levels(team):
    """Return ``[(check, level)]`` of all checks, in their order."""
    return [(check, level_of(team, check.name)) for check in CHECKS]


def set_levels(team, chosen):
    """Store the levels that a team chose, ``{check's name: level}``; what it left out has its own level.

    Raises ``ValueError`` for a level that there is not.
    """
    team.strictness = {
        check.name: str(Level(chosen[check.name]))
        for check in CHECKS
        if not check.is_fixed and chosen.get(check.name, check.level) != check.level
    }
    team.save(update_fields=["strictness"])

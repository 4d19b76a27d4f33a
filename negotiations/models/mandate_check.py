from django.db import models

from negotiations.guard.verdict import Verdict
from negotiations.models.boundary import Boundary
from negotiations.models.directive import Directive
from negotiations.models.option import Option


class MandateCheck(models.Model):
    """What the guard said last of an option, by which directive, and the boundary that decided.

    Apart from the option: whoever is neither head nor leader is never told the boundary.
    """

    option = models.OneToOneField(Option, on_delete=models.CASCADE, related_name="check_made")
    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, null=True, related_name="+")
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    boundary = models.ForeignKey(Boundary, on_delete=models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField()

import hashlib
import uuid

from django.db import models

from teams.models.person import Person


def digest(secret: str) -> str:
    """What is stored of a secret of 256 random bits: such a one needs no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


class SignInLink(models.Model):
    """A link that signs a person in once; only its hash is kept."""

    class Purpose(models.TextChoices):
        DEMO = "demo"
        INVITATION = "invitation"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sign_in_links")
    purpose = models.CharField(max_length=16, choices=Purpose.choices)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

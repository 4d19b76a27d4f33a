from django.db import models


class Access(models.Model):
    """A number per scope that rises whenever somebody's right to read changes.

    Every hub reads it after the entries of each wake-up: a reader whose right ended is found before anything
    committed afterwards is handed out, without asking about every socket each time.
    """

    scope = models.CharField(max_length=64, primary_key=True)
    epoch = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.scope} access {self.epoch}"

"""One measured figure, and what the product promises of it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class Figure:
    """`value` in `unit`; `ratio` to the `baseline` where there is one. `must` and `aim` bound the ratio, else the value."""

    name: str
    value: float
    unit: str
    baseline: str = ""
    ratio: float | None = None
    sense: Literal["at least", "at most"] = "at least"
    must: float | None = None
    aim: float | None = None

    @property
    def judged(self) -> float:
        return self.value if self.ratio is None else self.ratio

    def meets(self, bound: float | None) -> bool:
        if bound is None:
            return True
        return self.judged >= bound if self.sense == "at least" else self.judged <= bound

    @property
    def verdict(self) -> str:
        if self.must is None:
            return "told"
        if self.aim is not None and self.meets(self.aim):
            return "aim"
        return "must" if self.meets(self.must) else "SHORT"

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "verdict": self.verdict}


def table(figures: Iterable[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = ["| what | figure | against | ratio | must | aim | |", "|---|---|---|---|---|---|---|"]
    for figure in figures:
        bounds = [f"{'≥' if figure.sense == 'at least' else '≤'} {bound:g}" if bound is not None else ""
                  for bound in (figure.must, figure.aim)]  # fmt: skip
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        rows.append(
            f"| {figure.name} | {figure.value:,.4g} {figure.unit} | {figure.baseline} | {ratio} "
            f"| {bounds[0]} | {bounds[1]} | {figure.verdict} |"
        )
    return "\n".join(rows)

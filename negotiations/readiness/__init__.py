"""Is the delegation ready to sit down? Ten rows, one for each principle, computed from what is entered."""

from negotiations.readiness.board import Row, board, gaps, head_opens

__all__ = ["Row", "board", "gaps", "head_opens"]

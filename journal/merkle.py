"""The Merkle tree of RFC 9162, section 2.1, over leaf hashes that are computed elsewhere.

Hashes are 32 bytes of SHA-256; a node is SHA-256(0x01, left, right). Sizes and indexes count leaves; the leaf of
position n has index n - 1. Proofs are lists of hashes in the RFC's order.
"""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()

LeafRange = Callable[[int, int], Iterable[bytes]]
"""Leaf hashes with start <= index < stop, in order: a slice of a list, or a streaming query."""


class TreeError(ValueError):
    """An index, a size or stored bytes that do not belong to any tree, or a range that came back short."""


class Frontier:
    """A tree that only grows, kept as the roots of its perfect subtrees: at most 64 hashes.

    Largest first, one for each bit set in `size`.
    """

    __slots__ = ("_roots", "size")

    def __init__(self) -> None:
        self.size = 0
        self._roots: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash. Raises TreeError unless it is 32 bytes."""
        if len(leaf) != HASH_BYTES:
            raise TreeError(f"a leaf hash is {HASH_BYTES} bytes, this one has {len(leaf)}")
        roots = self._roots
        roots.append(leaf)
        self.size = size = self.size + 1
        while not size & 1:
            right = roots.pop()
            roots[-1] = sha256(b"\x01" + roots[-1] + right).digest()
            size >>= 1

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Add leaf hashes in order."""
        for leaf in leaves:
            self.append(leaf)

    def root(self) -> bytes:
        """The root hash; of an empty tree, SHA-256 of nothing."""
        if not self._roots:
            return EMPTY_ROOT
        root = self._roots[-1]
        for left in self._roots[-2::-1]:
            root = _node(left, root)
        return root

    def to_bytes(self) -> bytes:
        """The subtree roots, largest first, without the size: 32 bytes for each bit set in it."""
        return b"".join(self._roots)

    @classmethod
    def from_bytes(cls, data: bytes, size: int) -> "Frontier":
        """The tree of `size` leaves that `to_bytes` was called on. Raises TreeError when the two do not fit."""
        if size < 0 or len(data) != HASH_BYTES * size.bit_count():
            raise TreeError(f"{len(data)} bytes are no frontier of {size} leaves")
        frontier = cls()
        frontier.size = size
        frontier._roots = [data[start : start + HASH_BYTES] for start in range(0, len(data), HASH_BYTES)]
        return frontier


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes."""
    frontier = Frontier()
    frontier.extend(leaves)
    return frontier.root()


def inclusion_proof(index: int, size: int, leaves: LeafRange) -> list[bytes]:
    """PATH(index, D[0:size]) of RFC 9162 2.1.3.1.

    Each leaf but one is read and hashed once, in about log2(size) ranges. Raises TreeError.
    """
    if not 0 <= index < size:
        raise TreeError(f"a tree of {size} leaves has no index {index}")
    start, stop, path = 0, size, []
    while stop - start > 1:
        middle = start + _split(stop - start)
        if index < middle:
            path.append(_subtree(middle, stop, leaves))
            stop = middle
        else:
            path.append(_subtree(start, middle, leaves))
            start = middle
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether `leaf` is the leaf at `index` of the tree with `size` leaves and this root (RFC 9162 2.1.3.2).

    Take size and root from one signed checkpoint: the root alone does not fix the size.
    """
    if not 0 <= index < size or not _are_hashes(leaf, root, *proof):
        return False
    fn, sn, hashed = index, size - 1, leaf
    for sibling in proof:
        if sn == 0:
            return False
        hashed = _node(sibling, hashed) if _is_right(fn, sn) else _node(hashed, sibling)
        fn, sn = _climb(fn, sn)
    return sn == 0 and hashed == root


def consistency_proof(first: int, second: int, leaves: LeafRange) -> list[bytes]:
    """PROOF(first, D[0:second]) of RFC 9162 2.1.4.1; empty for first = 0, which the RFC leaves out, and for
    first = second. Each leaf is read and hashed at most once. Raises TreeError.
    """
    if not 0 <= first <= second:
        raise TreeError(f"{second} leaves cannot be a later state of {first}")
    start, stop, path = 0, second, []
    while first and first != stop:
        middle = start + _split(stop - start)
        if first <= middle:
            path.append(_subtree(middle, stop, leaves))
            stop = middle
        else:
            path.append(_subtree(start, middle, leaves))
            start = middle
    if start:
        path.append(_subtree(start, stop, leaves))
    return path[::-1]


def verify_consistency(first: int, second: int, proof: Sequence[bytes], first_root: bytes, second_root: bytes) -> bool:
    """Whether the tree of `second` leaves begins with the whole tree of `first` leaves (RFC 9162 2.1.4.2).

    Take each size and root from one signed checkpoint. Every tree begins with the empty one.
    """
    if not 0 <= first <= second or not _are_hashes(first_root, second_root, *proof):
        return False
    if first == second:
        return not proof and first_root == second_root
    if first == 0:
        return not proof and first_root == EMPTY_ROOT
    path = [first_root, *proof] if first.bit_count() == 1 else list(proof)
    return bool(proof) and _climb_both(first, second, path, first_root, second_root)


def _climb_both(first: int, second: int, path: list[bytes], first_root: bytes, second_root: bytes) -> bool:
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old = new = path[0]
    for sibling in path[1:]:
        if sn == 0:
            return False
        if _is_right(fn, sn):
            old, new = _node(sibling, old), _node(sibling, new)
        else:
            new = _node(new, sibling)
        fn, sn = _climb(fn, sn)
    return sn == 0 and old == first_root and new == second_root


def _is_right(fn: int, sn: int) -> bool:
    """Whether the node at hand has its sibling on the left: a right child, or the last of an odd row."""
    return bool(fn & 1) or fn == sn


def _climb(fn: int, sn: int) -> tuple[int, int]:
    """One level up, and past the levels on which the last node of the row has no sibling."""
    if fn == sn:
        while fn and not fn & 1:
            fn, sn = fn >> 1, sn >> 1
    return fn >> 1, sn >> 1


def _subtree(start: int, stop: int, leaves: LeafRange) -> bytes:
    frontier = Frontier()
    frontier.extend(leaves(start, stop))
    if frontier.size != stop - start:
        raise TreeError(f"{frontier.size} leaves came for the range {start} to {stop}")
    return frontier.root()


def _split(size: int) -> int:
    """The largest power of two smaller than `size` (> 1)."""
    return 1 << (size - 1).bit_length() - 1


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def _are_hashes(*hashes: bytes) -> bool:
    return all(len(each) == HASH_BYTES for each in hashes)

"""The tree of RFC 9162: published vectors, and properties that hold for every tree."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from journal.merkle import (
    EMPTY_ROOT,
    Frontier,
    TreeError,
    consistency_proof,
    inclusion_proof,
    root_of,
    verify_consistency,
    verify_inclusion,
)

VECTORS = json.loads((Path(__file__).parent / "vectors" / "rfc9162_tree.json").read_text())
LEAVES = [hashlib.sha256(b"\x00" + bytes.fromhex(data)).digest() for data in VECTORS["leaf_data"]]
ROOTS = [bytes.fromhex(root) for root in VECTORS["roots"]]
MOST = 70


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def naive_root(leaves):
    """MTH of RFC 9162 2.1.1, word for word."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node(naive_root(leaves[:split]), naive_root(leaves[split:]))


def numbered(size):
    return [hashlib.sha256(n.to_bytes(4, "big")).digest() for n in range(size)]


def span(leaves):
    return lambda start, stop: iter(leaves[start:stop])


def decoded(hashes):
    return [bytes.fromhex(each) for each in hashes]


sizes = st.integers(1, MOST)


@st.composite
def places(draw):
    """An index, a size, the leaves and the proof of the one in the other."""
    size = draw(sizes)
    index, leaves = draw(st.integers(0, size - 1)), numbered(size)
    return index, size, leaves, inclusion_proof(index, size, span(leaves))


@st.composite
def growths(draw):
    """Two sizes, the leaves and the proof that the larger tree begins with the smaller."""
    second = draw(sizes)
    first, leaves = draw(st.integers(1, second)), numbered(second)
    return first, second, leaves, consistency_proof(first, second, span(leaves))


@pytest.mark.parametrize("size", range(9))
def test_published_roots(size):
    assert root_of(LEAVES[:size]) == ROOTS[size]


@pytest.mark.parametrize("vector", VECTORS["inclusion"], ids=str)
def test_published_inclusion_proofs(vector):
    index, size, proof = vector["index"], vector["size"], decoded(vector["proof"])
    assert inclusion_proof(index, size, span(LEAVES)) == proof
    assert verify_inclusion(LEAVES[index], index, size, proof, ROOTS[size])


@pytest.mark.parametrize("vector", VECTORS["consistency"], ids=str)
def test_published_consistency_proofs(vector):
    first, second, proof = vector["first"], vector["second"], decoded(vector["proof"])
    assert consistency_proof(first, second, span(LEAVES)) == proof
    assert verify_consistency(first, second, proof, ROOTS[first], ROOTS[second])


def test_the_example_of_the_rfc():
    """RFC 9162 2.1.5: seven leaves, with the names of its drawing."""
    a, b, c, d, e, f, j = LEAVES[:7]
    g, h, i = node(a, b), node(c, d), node(e, f)
    k, l = node(g, h), node(i, j)  # noqa: E741  its name in the drawing
    paths = {0: [b, h, l], 3: [c, g, l], 4: [f, j, k], 6: [i, k]}
    proofs = {3: [c, d, g, l], 4: [l], 6: [i, j, k]}
    assert {index: inclusion_proof(index, 7, span(LEAVES)) for index in paths} == paths
    assert {first: consistency_proof(first, 7, span(LEAVES)) for first in proofs} == proofs


@given(st.integers(0, 300))
def test_the_frontier_has_the_root_of_the_definition(size):
    assert root_of(numbered(size)) == naive_root(numbered(size))


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_stored_frontier_goes_on_where_it_was(size, more):
    frontier = Frontier()
    frontier.extend(numbered(size))
    stored = Frontier.from_bytes(frontier.to_bytes(), frontier.size)
    stored.extend(numbered(size + more)[size:])
    assert (stored.size, stored.root()) == (size + more, naive_root(numbered(size + more)))


def test_a_frontier_stays_small():
    frontier = Frontier()
    frontier.extend(numbered(1000))
    assert len(frontier.to_bytes()) == 32 * (1000).bit_count()


@pytest.mark.parametrize(("data", "size"), [(b"", 1), (bytes(32), 0), (bytes(31), 1), (bytes(64), 2), (b"", -1)])
def test_a_frontier_that_does_not_fit_its_size_is_refused(data, size):
    with pytest.raises(TreeError):
        Frontier.from_bytes(data, size)


def test_a_leaf_is_32_bytes():
    with pytest.raises(TreeError):
        Frontier().append(b"short")


@given(places())
def test_every_inclusion_proof_verifies(place):
    index, size, leaves, proof = place
    assert verify_inclusion(leaves[index], index, size, proof, naive_root(leaves))


@given(places(), st.data())
def test_a_changed_leaf_root_or_proof_fails(place, data):
    index, size, leaves, proof = place
    changed = [leaves[index], naive_root(leaves), *proof]
    at = data.draw(st.integers(0, len(changed) - 1))
    bit = data.draw(st.integers(0, 255))
    changed[at] = (int.from_bytes(changed[at], "big") ^ 1 << bit).to_bytes(32, "big")
    assert not verify_inclusion(changed[0], index, size, changed[2:], changed[1])


@given(places(), st.data())
def test_a_proof_with_a_hash_more_or_less_or_moved_fails(place, data):
    index, size, leaves, proof = place
    root = naive_root(leaves)
    at = data.draw(st.integers(0, len(proof)))
    assert not verify_inclusion(leaves[index], index, size, [*proof[:at], bytes(32), *proof[at:]], root)
    assert not verify_inclusion(leaves[index], index, size, [*proof, b"short"], root)
    if at < len(proof):
        assert not verify_inclusion(leaves[index], index, size, proof[:at] + proof[at + 1 :], root)
    if len(proof) > 1:
        assert not verify_inclusion(leaves[index], index, size, proof[::-1], root)


@given(places(), st.integers(-2, MOST + 2))
def test_another_index_fails(place, other):
    index, size, leaves, proof = place
    assert verify_inclusion(leaves[index], other, size, proof, naive_root(leaves)) == (other == index)


@given(places(), st.integers(0, MOST + 2))
def test_another_size_with_its_own_root_fails(place, other):
    """Size and root come from one signed checkpoint: a proof for one tree says nothing of another."""
    index, size, leaves, proof = place
    other_root = naive_root(numbered(other))
    assert verify_inclusion(leaves[index], index, other, proof, other_root) == (other == size)


@given(places(), st.integers(0, MOST + 2))
def test_another_size_with_the_same_root_passes_only_where_the_path_is_the_same(place, other):
    """The reason why size and root must be signed together."""
    index, size, leaves, proof = place

    def turns(of):
        """Whether each sibling stands on the left, from leaf to root."""
        fn, sn, found = index, of - 1, []
        while sn > 0:
            if fn & 1 or fn < sn:
                found.append(bool(fn & 1))
            fn, sn = fn >> 1, sn >> 1
        return found

    same = index < other and turns(other) == turns(size)
    assert verify_inclusion(leaves[index], index, other, proof, naive_root(leaves)) == same


@given(growths())
def test_every_consistency_proof_verifies(growth):
    first, second, leaves, proof = growth
    assert verify_consistency(first, second, proof, naive_root(leaves[:first]), naive_root(leaves))


@given(growths(), st.data())
def test_a_changed_root_or_consistency_proof_fails(growth, data):
    first, second, leaves, proof = growth
    changed = [naive_root(leaves[:first]), naive_root(leaves), *proof]
    at = data.draw(st.integers(0, len(changed) - 1))
    bit = data.draw(st.integers(0, 255))
    changed[at] = (int.from_bytes(changed[at], "big") ^ 1 << bit).to_bytes(32, "big")
    assert not verify_consistency(first, second, changed[2:], changed[0], changed[1])


@given(growths(), st.data())
def test_a_consistency_proof_with_a_hash_more_or_less_or_moved_fails(growth, data):
    first, second, leaves, proof = growth
    roots = naive_root(leaves[:first]), naive_root(leaves)
    at = data.draw(st.integers(0, len(proof)))
    assert not verify_consistency(first, second, [*proof[:at], bytes(32), *proof[at:]], *roots)
    if at < len(proof):
        assert not verify_consistency(first, second, proof[:at] + proof[at + 1 :], *roots)
    if len(proof) > 1:
        assert not verify_consistency(first, second, proof[::-1], *roots)


@given(growths(), st.integers(1, MOST))
def test_a_rewritten_entry_shows(growth, rewritten):
    """The larger tree was made anew, with another leaf among the first ones: no proof connects the two."""
    first, second, leaves, _ = growth
    forged = list(leaves)
    forged[rewritten % first] = bytes(32)
    proof = consistency_proof(first, second, span(forged))
    assert not verify_consistency(first, second, proof, naive_root(leaves[:first]), naive_root(forged))


@given(growths(), st.integers(0, MOST), st.integers(0, MOST))
def test_other_sizes_with_their_own_roots_fail(growth, other_first, other_second):
    first, second, _, proof = growth
    other = numbered(MOST)
    passed = verify_consistency(
        other_first, other_second, proof, naive_root(other[:other_first]), naive_root(other[:other_second])
    )
    trivial = not proof and (other_first in (0, other_second)) and other_first <= other_second
    assert passed == (trivial or (other_first, other_second) == (first, second))


def test_every_tree_begins_with_the_empty_one():
    assert consistency_proof(0, 8, span(LEAVES)) == []
    assert verify_consistency(0, 8, [], EMPTY_ROOT, ROOTS[8])
    assert not verify_consistency(0, 8, [], ROOTS[1], ROOTS[8])
    assert not verify_consistency(0, 8, [bytes(32)], EMPTY_ROOT, ROOTS[8])


def test_a_proof_is_as_long_as_its_tree_is_high():
    """With a root made to measure, a path that ends too early or too late would fit."""
    above = node(LEAVES[1], LEAVES[0])
    assert not verify_inclusion(LEAVES[0], 0, 1, [LEAVES[1]], above)
    assert not verify_inclusion(LEAVES[0], 0, 8, [LEAVES[1]], ROOTS[2])
    assert not verify_consistency(1, 8, [LEAVES[1]], ROOTS[1], ROOTS[2])
    assert not verify_consistency(1, 2, [LEAVES[1], LEAVES[2]], node(LEAVES[2], ROOTS[1]), node(LEAVES[2], ROOTS[2]))


def test_hashes_of_other_lengths_are_no_hashes():
    """The same 64 bytes, parted elsewhere, would give the same node."""
    both = LEAVES[0] + LEAVES[1]
    assert verify_inclusion(both[32:], 1, 2, [both[:32]], ROOTS[2])
    assert not verify_inclusion(both[33:], 1, 2, [both[:33]], ROOTS[2])
    assert verify_consistency(1, 2, [both[32:]], both[:32], ROOTS[2])
    assert not verify_consistency(1, 2, [both[33:]], both[:33], ROOTS[2])


@pytest.mark.parametrize(("index", "size"), [(0, 0), (8, 8), (-1, 8)])
def test_no_proof_for_an_index_outside_the_tree(index, size):
    with pytest.raises(TreeError):
        inclusion_proof(index, size, span(LEAVES))
    assert not verify_inclusion(LEAVES[0], index, size, [], LEAVES[0])


@pytest.mark.parametrize(("first", "second"), [(5, 4), (-1, 4)])
def test_no_proof_that_a_tree_shrank(first, second):
    with pytest.raises(TreeError):
        consistency_proof(first, second, span(LEAVES))
    assert not verify_consistency(first, second, [], ROOTS[4], ROOTS[4])


def test_a_range_that_comes_back_short_is_no_proof():
    with pytest.raises(TreeError, match="range 4 to 8"):
        inclusion_proof(0, 8, span(LEAVES[:7]))


@settings(max_examples=20)
@given(st.integers(1, 3000), st.data())
def test_proofs_read_each_leaf_at_most_once_in_a_few_ranges(size, data):
    leaves, read = numbered(size), []

    def counted(start, stop):
        read.append((start, stop))
        return iter(leaves[start:stop])

    inclusion_proof(data.draw(st.integers(0, size - 1)), size, counted)
    assert sum(stop - start for start, stop in read) == size - 1
    assert len(read) <= size.bit_length()
    read.clear()
    consistency_proof(data.draw(st.integers(1, size)), size, counted)
    assert sum(stop - start for start, stop in read) <= size
    assert len(read) <= size.bit_length() + 1

"""The mandate guard: is what is offered inside the directive? Pure; it knows no row, no seat and no screen.

Reading: `values` (what a measure may hold), `limits` (what a directive says of one), `words`
(what nobody may say), `guard` (a whole directive,
ready to judge), `drafting` (what contradicts itself before anything is judged).
"""

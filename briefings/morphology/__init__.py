"""Words by lemma, in Ukrainian, Russian and English: under the search, the terms and what is spotted in a line."""

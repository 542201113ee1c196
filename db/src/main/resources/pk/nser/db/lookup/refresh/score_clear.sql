-- Empties the table that is not served.
truncate score.score_SLOT

-- One row: the score of one hash in hundredths, null without one, and the day whose registry was filled in.
select hundredths as value, as_of from score.score_of(?)

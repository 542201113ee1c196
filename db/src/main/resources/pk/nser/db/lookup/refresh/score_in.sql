-- One row: the scores of one bucket.
insert into score.score_SLOT (bucket, people) values (?, ?)

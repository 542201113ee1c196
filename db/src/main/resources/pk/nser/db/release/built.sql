-- One row: 1 when a release of this id is built, else 0.
select count(*) from agg.release where id = ? and state = 'built'

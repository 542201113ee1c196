-- One row: 1 when a release of this id is built, or was and its figures were dropped, else 0.
select count(*) from agg.release where id = ? and state in ('built', 'dropped')

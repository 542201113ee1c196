-- One row: 1 when the release is built on the line's present base and so can still be published, else 0.
select count(*) from agg.release where id = ? and state = 'built' and coalesce(previous, '') = ?

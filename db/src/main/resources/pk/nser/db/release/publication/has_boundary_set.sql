-- One row: 1 when the public database has the boundary set, else 0.
select count(*) from agg.boundary_set where id = ?

-- One row: the boundary set of an areas version.
select boundary_set from agg.areas_version where id = ?

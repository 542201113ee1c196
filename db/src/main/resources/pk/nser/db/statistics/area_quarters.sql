-- One row: the quarter whose state the figures of an area show.
select area_id, quarter from agg.area_as_of where release = ?

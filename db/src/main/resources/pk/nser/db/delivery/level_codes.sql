-- One row: a shown area of a level with its code.
select area_id, code from agg.area where areas_version = ? and area_level = ?

-- One row: a shown district or tehsil with its code.
select area_id, code from agg.area where areas_version = ? and area_level in (3, 4)

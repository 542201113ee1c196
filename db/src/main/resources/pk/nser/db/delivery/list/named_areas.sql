-- One row: a shown area with its code and its English name.
select area_id, code, name_en from agg.area where areas_version = ?

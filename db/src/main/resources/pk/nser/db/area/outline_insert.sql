-- One row in: the simplified outline of a shown area, as WKB.
insert into agg.outline (areas_version, area_level, area_id, shape) values (?, ?, ?, ?)

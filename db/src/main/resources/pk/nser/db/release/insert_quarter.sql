-- One row: the quarter of an area in a release.
insert into agg.area_as_of (release, area_id, quarter) values (?, ?, ?)

-- One row: an area some of whose cells differ between two releases, or stand in one of them only.
select coalesce(a.area_id, b.area_id) as area_id
  from (select table_key, area_level, area_id, cells from agg.figure where release = ?) a
  full join (select table_key, area_level, area_id, cells from agg.figure where release = ?) b
    on b.table_key = a.table_key and b.area_level = a.area_level and b.area_id = a.area_id
 where a.cells is distinct from b.cells
 group by 1

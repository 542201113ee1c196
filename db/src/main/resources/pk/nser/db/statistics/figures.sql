-- One row: an area of the level, with the cells of the table in the order of Table.cells().
select area_id, cells
  from agg.figure
 where release = ? and table_key = ? and area_level = ?
 order by area_id

-- A row is a household of an agreement's snapshot in a range of cells, and in some areas when any are named: the first of them by
-- their random id. The fence (offset 0) keeps the range on its index: walking all ids in their order would pass by every row.
select longitude, latitude, area, household_size{columns}
  from (select id, longitude, latitude, area, household_size{columns}
          from {rows}
         where cell >= ? and cell < ?
           and (cast(? as int[]) is null or area_id = any (cast(? as int[])))
        offset 0) tile
 order by id
 limit ?

-- A row is a household of an agreement's snapshot in a range of cells, and in some areas when any are named: the first of them by
-- their random id. Ids are sorted alone, so that the sort stays in memory; the fence (offset 0) keeps the range on its index, for
-- walking all ids in their order would pass by every row of the agreement.
select household.longitude, household.latitude, household.area, household.household_size{columns}
  from (select id
          from (select id
                  from {rows}
                 where cell >= ? and cell < ?
                   and (cast(? as int[]) is null or area_id = any (cast(? as int[])))
                offset 0) tile
         order by id
         limit ?) first
  join {rows} household using (id)
 order by id

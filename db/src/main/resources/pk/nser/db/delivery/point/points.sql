-- A row is a household of an agreement's snapshot in a range of cells, and in some areas when any are named: the first of them by
-- their random id. Ids are sorted alone, and each is then looked up by itself. The fences (offset 0) keep the range on its index, for
-- walking all ids in their order would pass by every row of the agreement, and keep the look-ups from becoming one reading of all rows.
select household.*
  from (select id
          from (select id
                  from {rows}
                 where cell >= ? and cell < ?
                   and (cast(? as int[]) is null or area_id = any (cast(? as int[])))
                offset 0) tile
         order by id
         limit ?) first
 cross join lateral (select household.longitude, household.latitude, household.area, household.household_size{columns}
                       from {rows} household
                      where household.id = first.id
                     offset 0) household
 order by first.id

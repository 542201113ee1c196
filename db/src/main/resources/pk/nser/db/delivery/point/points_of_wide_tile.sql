-- The same of a tile of zoom 12 or 13. The ids of each tile of zoom 12 lie in an index in their order (cell >> 16: eight zooms above
-- a cell), so the first are read and the rest is not looked at, however crowded the tile is.
select household.*
  from (select id
          from {rows}
         where cell >> 16 = cast(? as bigint) >> 16
           and cell >= ? and cell < ?
           and (cast(? as int[]) is null or area_id = any (cast(? as int[])))
         order by id
         limit ?) first
 cross join lateral (select household.longitude, household.latitude, household.area, household.household_size{columns}
                       from {rows} household
                      where household.id = first.id
                     offset 0) household
 order by first.id

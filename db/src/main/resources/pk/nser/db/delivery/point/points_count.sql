-- One row: how many rows of an agreement's snapshot lie in a range of cells, and in some areas when any are named; counted no
-- further than a bound.
select count(*)
  from (select 1
          from {rows}
         where cell >= ? and cell < ?
           and (cast(? as int[]) is null or area_id = any (cast(? as int[])))
         limit ?) counted

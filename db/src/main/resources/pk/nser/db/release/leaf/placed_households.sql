-- One row: a frozen household of the villages, of whatever build, with the live place where it still lives in that village.
select s.area_id, s.build, s.household_id, s.band, s.disability,
       gis.st_x(h.geotag) as longitude, gis.st_y(h.geotag) as latitude
  from reg.snapshot_household s
  left join (select household_id, area_id, geotag from reg.household where area_id = any (?::int[])) h
         on h.household_id = s.household_id and h.area_id = s.area_id
 where s.area_id = any (?::int[])

-- One row: a frozen household of the villages, of the build that stands for its village, with the live place where it still
-- lives in that village. Parameters: the villages and the build of each, then the villages twice more.
select s.area_id, s.household_id, s.band, s.disability,
       gis.st_x(h.geotag) as longitude, gis.st_y(h.geotag) as latitude
  from reg.snapshot_household s
  join unnest(?::int[], ?::int[]) as v(area_id, build) on v.area_id = s.area_id and v.build = s.build
  left join (select household_id, area_id, geotag from reg.household where area_id = any (?::int[])) h
         on h.household_id = s.household_id and h.area_id = s.area_id
 where s.area_id = any (?::int[])

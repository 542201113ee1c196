-- One row: a frozen household of the villages, with the live place where it still lives in that village.
select s.area_id, s.household_id, s.band, s.disability, gis.st_x(h.geotag) as longitude, gis.st_y(h.geotag) as latitude
  from unnest(?::int[], ?::int[]) as n(area_id, build)
  join reg.snapshot_household s on s.area_id = n.area_id and s.build = n.build
  left join reg.household h on h.household_id = s.household_id and h.area_id = s.area_id
 where s.area_id = any (?::int[])

-- One row: how many households behind the release hold so much of a field in a province. Fields in the order of the sums
-- of the catalogue. Parameters: villages, the province of each.
select p.province, v.field, v.held, count(*) as households
  from counted_village c
  join reg.snapshot_household s on s.area_id = c.area_id and s.build = c.build
  join unnest(?::int[], ?::int[]) as p (area_id, province) on p.area_id = s.area_id
 cross join lateral (values (0, s.cows::int), (1, s.goats::int), (2, s.buffaloes::int), (3, s.bullocks::int),
                            (4, s.lambs::int), (5, s.land_marla)) as v (field, held)
 where v.held > 0
 group by 1, 2, 3

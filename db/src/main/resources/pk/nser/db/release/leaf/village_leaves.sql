-- One row: a household of the villages in the base of a line, with its leaf.
select v.area_id, p.household_id, p.leaf
  from reg.snapshot_village v
  join reg.leaf_village l on l.area_id = v.area_id and l.build = v.build
 cross join unnest(l.households, l.leaves) as p(household_id, leaf)
 where v.line = ? and v.area_id = any (?::int[])

-- One row: a household that stays where the base has it.
insert into waiting_mover (household_id)
select s.household_id
  from reg.snapshot_village v
  join line_village o on o.area_id = v.area_id
  join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
  join reg.household h on h.household_id = s.household_id
  join line_village n on n.area_id = h.area_id
 where v.line = ? and o.node <> n.node and o.taken <> n.taken

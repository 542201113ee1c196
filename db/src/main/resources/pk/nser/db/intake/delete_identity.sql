-- One row: what the registry held of a household that has changed (reg.identity).
delete from reg.identity t using stage_known k where t.household_id = k.household_id and not k.same

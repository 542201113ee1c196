-- One row: what the registry held of a household that has changed (reg.household).
delete from reg.household t using stage_known k where t.household_id = k.household_id and not k.same

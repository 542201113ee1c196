-- One row: what the registry held of a household that has changed (reg.household); by an array of ids, as find_known_by_id.sql.
delete from reg.household where household_id = any (array(select household_id from stage_known where not same))

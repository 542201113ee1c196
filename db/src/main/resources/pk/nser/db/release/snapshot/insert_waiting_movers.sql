-- One row: a household that stays where the base has it.
insert into waiting_mover (household_id) select unnest(?::bigint[])

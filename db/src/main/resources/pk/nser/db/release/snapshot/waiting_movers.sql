-- One row: a household that stays where the base has it.
select household_id from waiting_mover

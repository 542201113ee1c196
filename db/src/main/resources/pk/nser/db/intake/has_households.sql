-- One row: whether the registry holds any household.
select exists (select from reg.household)

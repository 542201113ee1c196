-- One row: a household that the registry knows exactly so.
insert into stage_skip
select seq from stage_known where same

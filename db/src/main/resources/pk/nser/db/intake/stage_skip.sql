-- One row: an accepted household that need not be written: the file says it twice, or the registry knows it so.
create temporary table stage_skip (seq int not null) on commit drop

-- One row: a household that moved between two shown areas of which at most one takes its live rows: it stays.
create temporary table waiting_mover (household_id bigint primary key) on commit drop

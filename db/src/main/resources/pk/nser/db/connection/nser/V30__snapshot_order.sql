-- Frozen rows are written in the order of the registry, which is by area: a block range index finds a village's rows and
-- costs next to nothing while tens of millions are frozen.
drop index reg.snapshot_household_area;
drop index reg.snapshot_member_area;
create index snapshot_household_area on reg.snapshot_household using brin (area_id) with (pages_per_range = 32);
create index snapshot_member_area on reg.snapshot_member using brin (area_id) with (pages_per_range = 32);

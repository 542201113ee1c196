create table rel.snapshot_1 (id text collate "C" primary key, household_id text, gender text, village text);
insert into rel.snapshot_1 select 'p' || n, 'h' || n, n % 2, 'zarqabanu' from generate_series(10, 49) n;
create table rel.bin_1 (zoom smallint, cell bigint, households int, primary key (zoom, cell));
insert into rel.bin_1 select 8, n, n from generate_series(1, 40) n;
create table rel.snapshot_2 (like rel.snapshot_1 including all);
insert into rel.snapshot_2 select * from rel.snapshot_1;
grant select on rel.snapshot_1, rel.bin_1 to nser_rel;
analyze rel.snapshot_1;
analyze rel.snapshot_2;
analyze rel.bin_1

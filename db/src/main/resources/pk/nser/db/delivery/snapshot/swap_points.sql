alter index rel.snapshot_{agreement}_new_cell rename to snapshot_{agreement}_cell;
alter index rel.snapshot_{agreement}_new_tile rename to snapshot_{agreement}_tile;
drop table if exists {bins};
alter table {bins}_new rename to bin_{agreement};
alter table {bins} rename constraint bin_{agreement}_new_key to bin_{agreement}_key;
grant select on {bins} to nser_rel;

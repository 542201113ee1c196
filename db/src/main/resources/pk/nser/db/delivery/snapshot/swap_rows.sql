drop table if exists {rows};
alter table {rows}_new rename to snapshot_{agreement};
alter table {rows} rename constraint snapshot_{agreement}_new_id to snapshot_{agreement}_id;
grant select on {rows} to nser_rel;

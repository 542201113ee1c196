-- Rows are read in the order of their random id.
alter table {rows}_new add constraint snapshot_{agreement}_new_id primary key (id);
analyze {rows}_new;

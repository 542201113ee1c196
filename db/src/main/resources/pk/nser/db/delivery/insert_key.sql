-- One row: the wrapped key of a grant; none when it has one already.
insert into reg.grant_key (grant_id, wrapped) values (?, ?) on conflict do nothing

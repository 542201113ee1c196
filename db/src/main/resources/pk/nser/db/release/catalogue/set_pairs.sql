-- One row: the pairs of a line. Parameters: line, keys, who.
insert into reg.pair_list (line, table_keys, set_by) values (?, ?, ?)
    on conflict (line) do update set table_keys = excluded.table_keys, set_by = excluded.set_by, set_at = now()

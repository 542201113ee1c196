-- One row: the pairs that the unit set for a line; none when it set no list.
select table_keys from reg.pair_list where line = ?

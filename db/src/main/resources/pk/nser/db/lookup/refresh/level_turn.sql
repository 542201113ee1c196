-- From the end of the transaction on the filled table is served.
insert into cnic.served (slot, as_of) values (?, ?)
on conflict (only_row) do update set slot = excluded.slot, as_of = excluded.as_of

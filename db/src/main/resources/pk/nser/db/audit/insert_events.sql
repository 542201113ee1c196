-- The events of a batch, in their order. Numbers, time and hashes are set by the table itself; nothing is given back.
insert into audit.event (body) select given.body from unnest(?::text[]) with ordinality as given(body, place) order by given.place

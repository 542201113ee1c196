-- A failed release that is built again under its id.
delete from agg.release where id = ? and state not in ('built', 'dropped')

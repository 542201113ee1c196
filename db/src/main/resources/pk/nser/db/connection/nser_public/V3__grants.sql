-- The anonymous side may read what is published and nothing else; the build role writes it.
grant usage on schema agg to nser_pub, nser_build;
grant select on all tables in schema agg to nser_pub;
grant select, insert, update, delete on all tables in schema agg to nser_build;

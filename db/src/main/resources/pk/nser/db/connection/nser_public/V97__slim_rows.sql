-- The levels of the people whose hashes begin with the same 21 bits, one row: of each person bytes 3 to 16 of the hash and the
-- level, one byte. A row for each person took seven times the disk. The next filling fills them.
drop table cnic.level_0, cnic.level_1;
delete from cnic.served;
create table cnic.level_0 (
  bucket int primary key,
  people bytea not null check (octet_length(people) % 15 = 0)
);
create table cnic.level_1 (like cnic.level_0 including all);
grant insert, truncate on cnic.level_0, cnic.level_1 to nser_build;

-- The level of one hash, null without one; as_of is null when nothing was filled yet. Reads the pointer again afterwards:
-- a filling that ended in between may have emptied the table that was read. Looks at everybody of the bucket either way.
create or replace function cnic.level_of(asked bytea, out level smallint, out as_of date)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  prefix constant int := case when octet_length(asked) = 16
    then get_byte(asked, 0) << 13 | get_byte(asked, 1) << 5 | get_byte(asked, 2) >> 3 end;
  rest   constant bytea := substring(asked from 3);
  people bytea;
  here   smallint;
  again  smallint;
begin
  loop
    select s.slot, s.as_of into here, as_of from cnic.served s;
    if here = 0 then
      select l.people into people from cnic.level_0 l where l.bucket = prefix;
    else
      select l.people into people from cnic.level_1 l where l.bucket = prefix;
    end if;
    select s.slot into again from cnic.served s;
    exit when again is not distinct from here;
  end loop;
  select get_byte(people, i * 15 + 14) into level
    from generate_series(0, octet_length(people) / 15 - 1) i
   where substring(people from i * 15 + 1 for 14) = rest;
end $$;

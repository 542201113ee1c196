-- Rows that take less disk: of 25 million households members, names and hashes are nine tenths of it.

-- One live member. Its fields stand so that none is padded, and a household's members are found by the household alone: they
-- are only ever written and removed together, and the check of a file refuses a member number that stands twice in one.
create table reg.slim_member (
  household_id      bigint not null,
  area_id           int not null,
  rkey              int not null,
  member_no         smallint not null,
  band              smallint not null,
  age               smallint not null,
  gender            smallint not null,
  relationship      smallint not null,
  age_bracket       smallint not null,
  marital_status    smallint not null,
  disability        smallint not null, -- mask
  employment_status smallint not null,
  education         smallint not null,
  family_no         smallint not null, -- 0 = of no family
  gives_family      boolean not null   -- the ever-married woman by whom the family is counted
);
insert into reg.slim_member
select household_id, area_id, rkey, member_no, band, age, gender, relationship, age_bracket, marital_status, disability,
       employment_status, education, family_no, gives_family
  from reg.member;
drop table reg.member;
alter table reg.slim_member rename to member;
create index member_household on reg.member (household_id);
create index member_area on reg.member (area_id);
grant select, insert, update, delete on reg.member to nser_load;
grant select on reg.member to nser_build;

-- A frozen member's family: gives_family says what is counted of it, and nothing read its number.
create table reg.slim_member (
  household_id      bigint not null,
  build             int not null,
  area_id           int not null,
  rkey              int not null,
  member_no         smallint not null,
  band              smallint not null,
  gender            smallint not null,
  relationship      smallint not null,
  age_bracket       smallint not null,
  marital_status    smallint not null,
  disability        smallint not null,
  employment_status smallint not null,
  education         smallint not null,
  gives_family      boolean not null
);
insert into reg.slim_member
select household_id, build, area_id, rkey, member_no, band, gender, relationship, age_bracket, marital_status, disability,
       employment_status, education, gives_family
  from reg.snapshot_member;
drop table reg.snapshot_member;
alter table reg.slim_member rename to snapshot_member;
create index snapshot_member_area on reg.snapshot_member using brin (area_id) with (pages_per_range = 32);
grant select, insert, update, delete on reg.snapshot_member to nser_build;

-- Who they are, found by the household. cnic_hmac: the first 16 bytes of HMAC-SHA256 with a key outside the database.
alter table reg.identity drop constraint identity_pkey;
create index identity_household on reg.identity (household_id);
update reg.identity set cnic_hmac = substring(cnic_hmac for 16) where cnic_hmac is not null;
alter table reg.identity add check (octet_length(cnic_hmac) = 16);

-- The scores of the people whose hashes begin with the same 21 bits, one row: of each person bytes 3 to 16 of the hash and the
-- score in hundredths, two bytes. A row for each person took seven times the disk. The next filling fills them.
drop table score.score_0, score.score_1;
delete from score.served;
create table score.score_0 (
  bucket int primary key,
  people bytea not null check (octet_length(people) % 16 = 0)
);
create table score.score_1 (like score.score_0 including all);
grant insert, truncate on score.score_0, score.score_1 to nser_build;

-- The score of one hash, null without one; as_of is null when nothing was filled yet. Reads the pointer again afterwards:
-- a filling that ended in between may have emptied the table that was read. Looks at everybody of the bucket either way.
create or replace function score.score_of(asked bytea, out hundredths smallint, out as_of date)
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
    select s.slot, s.as_of into here, as_of from score.served s;
    if here = 0 then
      select r.people into people from score.score_0 r where r.bucket = prefix;
    else
      select r.people into people from score.score_1 r where r.bucket = prefix;
    end if;
    select s.slot into again from score.served s;
    exit when again is not distinct from here;
  end loop;
  select get_byte(people, i * 16 + 14) << 8 | get_byte(people, i * 16 + 15) into hundredths
    from generate_series(0, octet_length(people) / 16 - 1) i
   where substring(people from i * 16 + 1 for 14) = rest;
end $$;

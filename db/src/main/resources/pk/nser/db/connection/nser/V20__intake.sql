-- Hash of everything that is kept of a household, identities included (first 8 bytes of an HMAC): an import tells an
-- unchanged household by it without reading its members. 0 = not known.
alter table reg.household add column content_hash bigint not null default 0;

-- Only an owner may analyze; the intake must after a merge.
create function reg.analyze_households() returns void
language sql security definer set search_path = pg_catalog
as 'analyze reg.household; analyze reg.member; analyze reg.identity';
revoke all on function reg.analyze_households() from public;
grant execute on function reg.analyze_households() to nser_load;

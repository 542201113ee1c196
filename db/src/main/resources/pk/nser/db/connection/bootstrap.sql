-- Run once per database by the cluster's superuser, before the first migration. ${name} placeholders are fixed identifiers.
revoke all on database ${database} from public;
revoke all on schema public from public;
drop schema if exists public;
alter default privileges revoke execute on functions from public;

-- Lists of beneficiaries (categories iv and v): by what a list with dimensions chooses, and the names that it gives.

-- {"disability": ["visual", "hearing"]}: only those of whom one of these categories is true. Of filters alone, so that the lock
-- ledger has weighed each of them; and of category v alone.
alter table app.agreement
  add column conditions jsonb not null default '{}',
  add constraint agreement_conditions check (conditions - filters = '{}' and (category = 'v' or conditions = '{}'));

-- The makers of lists read names and addresses beside the frozen rows.
grant select (member_no, name, address) on reg.identity to nser_build;

-- One row: why a release cannot be dropped. Parameters: its id, three times.
select 'the base of the line ' || b.line || ', with which its next release is compared' as why
  from reg.build b
 where b.release = ? and b.folded
   and not exists (select from reg.build later where later.line = b.line and later.folded and later.build > b.build)
union all
select 'what agreement ' || s.agreement_id || ' gives records of' from app.snapshot s where s.release = ?
union all
select 'what a file of agreement ' || a.agreement_id || ' was made of'
  from app.delivery d join app.agreement a using (grant_id)
 where d.release = ? and a.state not in ('revoked', 'ended')
 limit 1

-- One row: a frozen household (member_no 0) or member of a build with its record key; a few hundred of each.
(select household_id, 0 as member_no, rkey from reg.snapshot_household where build = ? limit 200)
union all
(select household_id, member_no, rkey from reg.snapshot_member where build = ? limit 200)

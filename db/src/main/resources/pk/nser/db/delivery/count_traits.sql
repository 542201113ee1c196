-- One row: how many frozen households of a village share what somebody might know of them: the head's age group, gender
-- and marital status, and the size group. Village by village, as in unit_rows.sql. Parameters: line, villages, bands.
with asked as (select cast(? as text) as line, cast(? as int[]) as villages, cast(? as int[]) as bands)
select v.area_id, trait.*
  from asked
  join reg.snapshot_village v on v.line = asked.line and v.area_id = any (asked.villages)
 cross join lateral (
         select coalesce(m.age_bracket, 0) as age, s.gender, s.hh_composition, coalesce(m.marital_status, 0) as marital,
                count(*) as households
           from reg.snapshot_household s
           left join reg.snapshot_member m
             on m.area_id = v.area_id and m.build = v.build and m.household_id = s.household_id and m.relationship = 1
          where s.area_id = v.area_id and s.build = v.build and s.band = any (asked.bands)
          group by 1, 2, 3, 4) trait

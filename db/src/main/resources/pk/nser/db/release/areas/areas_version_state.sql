-- One row: how many releases hold the areas version in place.
select count(*) as releases from agg.release where areas_version = ? and state in ('built', 'dropped')

-- The failed releases of an areas version that is made anew.
delete from agg.release where areas_version = ? and state not in ('built', 'dropped')

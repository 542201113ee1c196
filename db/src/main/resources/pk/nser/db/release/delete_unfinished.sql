-- The releases that killed builds left; their figures go with them.
delete from agg.release where state = 'building'

-- Rows of villages that neither stand in a base nor wait for a publication.
delete from reg.leaf_village l
 where not exists (select 1 from reg.snapshot_village v where v.area_id = l.area_id and v.build = l.build)
   and not exists (select 1 from reg.replaced_village r where r.area_id = l.area_id and r.build = l.build)

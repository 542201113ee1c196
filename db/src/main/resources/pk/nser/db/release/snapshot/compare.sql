-- One row: households of the base of the line and of the live registry that stand elsewhere or differ, by where they
-- stood, where they stand, whether what is published of them differs and which institution fed the live state back.
select b.node as before_node, l.node as after_node, (b.row_hash is distinct from l.row_hash) as differs,
       lower(f.institution) as institution, count(*) as households
  from (select s.household_id, s.row_hash, s.area_id, n.node
          from reg.snapshot_village v
          join line_village n on n.area_id = v.area_id
          join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
         where v.line = ?) b
  full join (select h.household_id, h.row_hash, h.batch_id, n.node
               from reg.household h
               join line_village n on n.area_id = h.area_id) l on l.household_id = b.household_id
  left join reg.batch f on f.batch_id = l.batch_id
 where b.node is distinct from l.node or b.row_hash is distinct from l.row_hash
 group by 1, 2, 3, 4

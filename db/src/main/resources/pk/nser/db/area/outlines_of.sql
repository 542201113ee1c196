-- One row: one outline that belongs to one of some shown areas of the level; an area of several merged ones has several rows.
-- text_bytes: what its code and names take in UTF-8.
select a.area_id,
       octet_length(a.code) + octet_length(a.name_en) + octet_length(a.name_ur) as text_bytes,
       gis.st_asbinary(r.geom) as outline
  from agg.area a
  join agg.areas_version v on v.id = a.areas_version
 cross join lateral unnest(case when cardinality(a.merged) = 0 then array[a.code] else a.merged end) as shown(code)
  join reg.area r on r.boundary_set = v.boundary_set and r.code = shown.code
 where a.areas_version = ? and a.area_level = ? and a.area_id = any (?::int[])
 order by a.area_id, r.code

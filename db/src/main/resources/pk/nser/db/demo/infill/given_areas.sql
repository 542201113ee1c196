-- One row an area of the boundary set ?, country to tehsil, coarse to fine.
select area.area_level, area.code, parent.code as parent, area.name_en, area.name_ur, gis.st_asbinary(area.geom) as shape
from reg.area area
left join reg.area parent on parent.area_id = area.parent_id
where area.boundary_set = ? and area.area_level <= 4
order by area.area_level, area.code

-- One row an area of the boundary set ? and topic that was not collected there.
select missing.topic, area.code
from reg.not_collected missing
join reg.area area on area.area_id = missing.area_id
where area.boundary_set = ? and area.area_level <= 4
order by missing.topic, area.code

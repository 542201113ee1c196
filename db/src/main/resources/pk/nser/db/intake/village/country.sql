-- One row: the outline of a set's country. Parameter: set.
select gis.st_asbinary(geom) as outline
from reg.area
where boundary_set = ? and area_level = 0

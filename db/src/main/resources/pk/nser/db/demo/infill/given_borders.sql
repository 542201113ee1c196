-- One row a border line of the boundary set ?.
select style_class, gis.st_asbinary(geom) as shape
from reg.border_line
where boundary_set = ?
order by line_no

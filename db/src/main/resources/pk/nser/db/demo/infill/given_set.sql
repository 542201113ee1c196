-- One row: the words of the boundary set ?.
select title_en, title_ur, publisher, licence, attribution, disclaimer_en, disclaimer_ur
from reg.boundary_set
where id = ?

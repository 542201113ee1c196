-- One row: a line whose household id stands in the file again with another content; other_line is one such place.
select s.line, case when s.line = r.first_line then r.last_line else r.first_line end as other_line
from stage_household s join stage_repeated r using (household_id)
where not r.same
order by s.line

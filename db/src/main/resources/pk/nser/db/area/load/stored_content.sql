-- One row: the content hash of the boundary set of this id.
select report ->> 'content' from reg.boundary_set where id = ?

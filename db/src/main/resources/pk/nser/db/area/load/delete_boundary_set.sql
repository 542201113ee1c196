-- One row: the set itself; fails while a release line or a loaded file belongs to it.
delete from reg.boundary_set where id = ?

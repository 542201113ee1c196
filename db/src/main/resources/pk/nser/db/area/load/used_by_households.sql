-- One row: whether a household is placed in an area of this set.
select exists (select from reg.household h join reg.area a using (area_id) where a.boundary_set = ?)

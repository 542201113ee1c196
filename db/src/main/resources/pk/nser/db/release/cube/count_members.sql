-- One row: a member behind the release. Columns in the order of CountedRows.
copy (
  select s.area_id, s.rkey, s.band, s.gives_family,
         s.gender, s.relationship, s.age_bracket, s.marital_status, s.disability, s.employment_status, s.education
    from counted_village c
    join reg.snapshot_member s on s.area_id = c.area_id and s.build = c.build
) to stdout (format binary)

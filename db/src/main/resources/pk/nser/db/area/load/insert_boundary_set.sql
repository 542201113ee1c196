-- One row: a boundary set; none when the id is taken.
insert into reg.boundary_set (id, title_en, title_ur, publisher, licence, attribution, disclaimer_en, disclaimer_ur,
  official, synthetic, valid_from, valid_to, report)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
on conflict (id) do nothing

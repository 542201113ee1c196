-- One row: the boundary set's label, beside the products that are drawn with it.
insert into agg.boundary_set (id, title_en, title_ur, publisher, licence, attribution, disclaimer_en, disclaimer_ur,
                              official, synthetic, valid_from, valid_to)
select id, title_en, title_ur, publisher, licence, attribution, disclaimer_en, disclaimer_ur, official, synthetic,
       valid_from, valid_to
  from reg.boundary_set
 where id = ?
    on conflict (id) do nothing

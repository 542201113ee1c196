-- One row: the boundary set behind the release.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select id, title_en, title_ur, publisher, licence, attribution, disclaimer_en, disclaimer_ur, official,
       synthetic, valid_from, valid_to
    from agg.boundary_set b
   where b.id = (select v.boundary_set from agg.areas_version v where v.id = current_setting('nser.areas'))
) to stdout (format binary)

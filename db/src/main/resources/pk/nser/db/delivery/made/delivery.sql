-- One row: one file of one agreement.
select d.delivery_id, d.file, d.line, d.release, d.row_count, d.byte_count, d.sha256, d.format, d.epsg, d.made_at
  from app.agreement a
  join app.delivery d using (grant_id)
 where a.agreement_id = ? and d.delivery_id = ?

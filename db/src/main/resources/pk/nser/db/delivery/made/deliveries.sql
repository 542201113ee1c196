-- One row: a file that was made for an agreement, the newest first.
select d.delivery_id, d.file, d.line, d.release, d.row_count, d.byte_count, d.sha256, d.format, d.epsg, d.made_at
  from app.agreement a
  join app.delivery d using (grant_id)
 where a.agreement_id = ?
 order by d.delivery_id desc

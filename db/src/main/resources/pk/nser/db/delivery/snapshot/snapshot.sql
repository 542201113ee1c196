-- One row: the snapshot that stands for an agreement.
select line, release, households, row_count, withheld from app.snapshot where agreement_id = ?

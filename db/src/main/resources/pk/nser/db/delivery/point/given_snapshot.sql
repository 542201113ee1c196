-- One row: the release that the snapshot of an agreement was made from; none when there is no snapshot.
select line, release from app.snapshot where agreement_id = ?

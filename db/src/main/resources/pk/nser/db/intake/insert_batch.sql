-- One row: an accepted file. Parameters: batch, set, file name, hash, report, institution.
insert into reg.batch (batch_id, boundary_set, file_name, sha256, report, institution)
overriding system value values (?, ?, ?, ?, ?::jsonb, ?)

-- One row: the number of the next batch.
select nextval('reg.batch_batch_id_seq')

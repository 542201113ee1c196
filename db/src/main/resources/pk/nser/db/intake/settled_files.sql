-- One row: the hash of a file of that many bytes (or any number, -1) which need not, or must not, be taken in again: it
-- came in wholly with these cut-offs, or another file came after it, whose corrections it would undo.
-- Parameters: set, cut-offs, bytes, bytes.
select b.sha256
from reg.batch b
where b.boundary_set = ?
  and ((b.report ->> 'bands' = ? and (b.report -> 'counts' ->> 'rejectedLines')::bigint = 0)
       or exists (select from reg.batch later
                  where later.boundary_set = b.boundary_set and later.batch_id > b.batch_id and later.sha256 <> b.sha256))
  and (? = -1 or (b.report ->> 'bytes')::bigint = ?)

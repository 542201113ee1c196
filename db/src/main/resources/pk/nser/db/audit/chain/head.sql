-- The one row: the end of the chain as the writers know it.
select seq, hash from audit.head

-- The one row, if any: the hash of an event.
select encode(hash, 'hex') from audit.event where seq = ?

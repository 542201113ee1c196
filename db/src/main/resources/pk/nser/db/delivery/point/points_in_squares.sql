-- One row: how many rows of an agreement's snapshot lie in a range of the squares in which they are counted for tiles of zoom 11.
select coalesce(sum(households), 0) from {bins} where zoom = 11 and cell >= ? and cell < ?

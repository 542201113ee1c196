-- A row is a square of a zoom with the number of an agreement's points in it.
select cell, households from {bins} where zoom = ? and cell >= ? and cell < ? order by cell

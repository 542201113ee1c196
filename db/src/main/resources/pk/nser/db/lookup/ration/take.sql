-- One row: the verdict on one call, and whether it is the first of its hour that found the whole service's misses used up.
select verdict, alarm from ration.take(?, ?, ?, ?, ?, ?)

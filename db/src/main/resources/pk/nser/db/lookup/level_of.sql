-- One row: the level of one hash, null without one, and the day whose registry was filled in, null before the first time.
select level as value, as_of from cnic.level_of(?)

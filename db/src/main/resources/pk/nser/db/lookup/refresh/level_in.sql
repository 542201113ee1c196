-- One row: the levels of one bucket.
insert into cnic.level_SLOT (bucket, people) values (?, ?)

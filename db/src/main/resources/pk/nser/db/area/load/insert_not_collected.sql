-- One row: a topic that was not collected in an area and everything below it.
insert into reg.not_collected (area_id, topic) values (?, ?)

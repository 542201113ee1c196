-- One event. Number, time and hash are set by the table itself; nothing is given back.
insert into audit.event (body) values (?)

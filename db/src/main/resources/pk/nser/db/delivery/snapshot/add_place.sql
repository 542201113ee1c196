-- Where each row lies: longitude and latitude (WGS 84), the id of the area that it names, and the Morton code of its tile at zoom 20.
alter table {rows}_new
  add column longitude double precision not null,
  add column latitude double precision not null,
  add column area_id int not null,
  add column cell bigint not null

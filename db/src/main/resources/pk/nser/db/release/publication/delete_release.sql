-- A release whose copying was begun before; its figures go with it.
delete from agg.release where id = ? and not exists (select 1 from agg.published p where p.release = agg.release.id)

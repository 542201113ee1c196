-- One row: a row of an agreement's snapshot.
select {columns} from {rows} order by id

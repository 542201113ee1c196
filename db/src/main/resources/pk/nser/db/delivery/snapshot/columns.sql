-- One row: a column of the rows that stand for an agreement, in order; none when there is no table.
select attname from pg_attribute
 where attrelid = to_regclass('{rows}') and attnum > 0 and not attisdropped
 order by attnum

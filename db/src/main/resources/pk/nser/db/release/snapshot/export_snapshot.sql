-- One row: the name by which another transaction can see the registry as this one does, as long as this one lasts.
select pg_export_snapshot()

-- One row: the number of the table that is not served.
select coalesce((select 1 - slot from cnic.served), 0)

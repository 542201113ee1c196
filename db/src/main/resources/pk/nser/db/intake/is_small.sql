-- One row: whether a file has less than a tenth of the registry's households, as far as the registry was ever counted.
-- Parameter: households of the file.
select ?::bigint * 10 < reg.estimated_households()

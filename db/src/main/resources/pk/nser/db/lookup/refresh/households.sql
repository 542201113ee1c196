-- One row: about how many households there are, 0 when nobody ever counted.
select greatest(reg.estimated_households(), 0)

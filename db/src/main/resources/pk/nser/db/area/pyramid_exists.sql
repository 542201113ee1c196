-- One row: whether the areas version has its tiles; they are written in one transaction, the country's among them.
select exists (select from agg.pyramid_z0 where areas_version = ? and area_level = 0)

-- One row: whether the areas version has outlines at a level; those of all levels are written in one transaction.
select exists (select from agg.outline where areas_version = ? and area_level = ?)

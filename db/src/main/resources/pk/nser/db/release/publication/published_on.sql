-- One row: how many published releases use the areas version.
select count(*) from agg.published p join agg.release r on r.id = p.release where r.areas_version = ?

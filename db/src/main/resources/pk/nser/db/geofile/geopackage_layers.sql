-- One row: a feature table of a GeoPackage with its geometry column and declared system (empty: not declared).
select c.table_name, g.column_name,
       case when s.srs_id in (-1, 0) or s.srs_id is null then ''
            when upper(s.organization) = 'EPSG' then 'EPSG:' || s.organization_coordsys_id
            else coalesce(s.definition, '') end as system
from gpkg_contents c
join gpkg_geometry_columns g on g.table_name = c.table_name
left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
where c.data_type = 'features'
order by c.rowid

-- One row: the cells of one table for one area. Columns and types as FigureWriter sends them.
copy agg.figure (release, table_key, area_level, area_id, cells) from stdin (format binary)

insert into "rtree_LAYER_geom_rowid"(rowid, nodeno) values (?, ?)

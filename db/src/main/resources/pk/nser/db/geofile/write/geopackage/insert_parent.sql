insert into "rtree_LAYER_geom_parent"(nodeno, parentnode) values (?, ?)

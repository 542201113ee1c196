insert or replace into "rtree_LAYER_geom_node"(nodeno, data) values (?, ?)

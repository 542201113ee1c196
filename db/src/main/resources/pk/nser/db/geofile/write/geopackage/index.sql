-- The index of one table (named in place of LAYER) and the triggers that keep it (OGC 12-128r17, annex F.3).
create virtual table "rtree_LAYER_geom" using rtree(id, minx, maxx, miny, maxy);;

-- One row: a frozen leaf of a union council.
select leaf, path, boxes from reg.leaf where line = ? and union_council = ? order by leaf

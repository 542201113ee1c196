-- One row: a merge of two leaves of a union council.
select dimension, leaf, into_leaf from reg.leaf_merge where line = ? and union_council = ? order by 1, 2, 3

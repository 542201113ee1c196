-- The delta of a build that is folded or discarded.
delete from reg.replaced_village where build = ?

-- The figures of a dropped release.
delete from agg.figure where release = ?

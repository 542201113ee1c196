-- The figures of a failed release.
delete from agg.figure where release = ?

-- One row: a published release.
select release from agg.published

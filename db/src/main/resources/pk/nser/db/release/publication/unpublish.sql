-- A release that is served no more.
delete from agg.published where release = ?

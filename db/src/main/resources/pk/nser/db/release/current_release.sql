-- One row: the release that is served.
select release from agg.current_release

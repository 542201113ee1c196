-- One row: the simplified border lines of one class, as WKB.
select style_class, shape as line from agg.border_line where areas_version = ? order by style_class

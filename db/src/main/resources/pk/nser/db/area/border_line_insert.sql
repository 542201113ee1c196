-- One row in: the simplified border lines of one class, as WKB.
insert into agg.border_line (areas_version, style_class, shape) values (?, ?, ?)

-- One row: the border lines of one class.
copy agg.border_line (areas_version, style_class, shape)
  from stdin (format binary)

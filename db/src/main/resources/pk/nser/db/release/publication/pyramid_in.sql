-- One row: a tile of the pyramid of a public level (3 = district) or of border lines (7). ZOOM is a number.
copy agg.pyramid_zZOOM (areas_version, area_level, x, y, parts)
  from stdin (format binary)

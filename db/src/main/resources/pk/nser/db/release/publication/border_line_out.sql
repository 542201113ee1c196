-- One row: the border lines of one class.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select areas_version, style_class, shape
    from agg.border_line
   where areas_version = current_setting('nser.areas')
) to stdout (format binary)

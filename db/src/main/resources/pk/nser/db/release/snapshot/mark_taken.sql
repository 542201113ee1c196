-- The villages whose shown area takes its live rows.
update line_village set taken = true where node = any(?)

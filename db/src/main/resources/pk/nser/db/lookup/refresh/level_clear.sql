-- Empties the table that is not served.
truncate cnic.level_SLOT

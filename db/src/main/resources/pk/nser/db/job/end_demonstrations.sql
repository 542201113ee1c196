-- One row: how many demonstration agreements were ended.
select app.end_demonstrations()

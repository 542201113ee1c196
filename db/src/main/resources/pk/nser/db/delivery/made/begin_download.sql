-- One row: what came of beginning a download.
select app.begin_download(?, ?, ?)

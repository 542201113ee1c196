-- The release with its outcome and report.
update agg.release set state = ?, report = ?::jsonb where id = ?

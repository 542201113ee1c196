-- Jobs that ended so many days ago or before.
delete from app.job where ended_at < now() - make_interval(days => ?)

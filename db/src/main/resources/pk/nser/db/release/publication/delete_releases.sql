-- Releases that were copied and never published, on an areas version that is copied anew.
delete from agg.release where areas_version = ?

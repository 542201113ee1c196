-- One row: the confidence level of an institution.
update app.institution set confidence = ? where institution_id = ?

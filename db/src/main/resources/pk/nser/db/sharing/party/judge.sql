-- One row: the unit's judgement of an institution.
update app.institution set receiver = ?, price_class = ? where institution_id = ?

-- One row: an institution as its latest form describes it.
update app.institution
   set type = ?, type_text = ?, mailing_address = ?, contact_person = ?, email = ?, phones = ?
 where institution_id = ?

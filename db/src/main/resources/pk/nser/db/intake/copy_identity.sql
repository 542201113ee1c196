-- Fills stage_identity; the order is that of pk.nser.db.intake.HouseholdRows.
copy stage_identity (household_id, member_no, name, cnic_hmac, address, seq) from stdin (format binary)

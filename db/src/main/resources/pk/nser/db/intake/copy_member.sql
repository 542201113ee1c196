-- Fills stage_member; the order is that of pk.nser.db.intake.HouseholdRows.
copy stage_member (
  household_id, member_no, area_id, rkey, band, age, gender, relationship, age_bracket, marital_status, disability,
  employment_status, education, family_no, gives_family, seq, cell
) from stdin (format binary)

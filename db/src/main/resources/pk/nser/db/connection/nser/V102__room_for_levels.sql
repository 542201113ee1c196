-- Filling the CNIC service asks for the room that as many households take. Its role may read every one of them, and not the catalogue that
-- tells about how many there are.
grant execute on function reg.estimated_households() to nser_build;

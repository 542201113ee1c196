-- The build whose villages are part of the base now.
update reg.build set folded = true where build = ?

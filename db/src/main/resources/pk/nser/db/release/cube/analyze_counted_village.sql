-- The planner now knows how few they are, and that each stands there once.
analyze counted_village

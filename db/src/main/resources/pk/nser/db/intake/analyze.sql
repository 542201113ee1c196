-- One row: tells the planner what the tables now hold.
select reg.analyze_households()

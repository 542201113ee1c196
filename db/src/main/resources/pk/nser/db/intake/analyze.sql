-- One row when so many households are a tenth of the registry or more, else none: tells the planner what the tables now hold.
-- Parameter: households new or changed.
select reg.analyze_households()
where ?::bigint * 10 >= reg.estimated_households()

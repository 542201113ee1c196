-- One row: a household id that stands in the file more than once, with its first place; same = always with one content.
create temporary table stage_repeated on commit drop as
select household_id, min(seq) as first_seq, min(line) as first_line, max(line) as last_line,
       min(content_hash) = max(content_hash) as same
from stage_household
group by household_id
having count(*) > 1

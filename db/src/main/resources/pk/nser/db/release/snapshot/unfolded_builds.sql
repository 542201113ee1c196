-- One row: a build that is not part of a base: its release is not published, or was published a moment ago.
select build, line, release from reg.build where not folded order by build

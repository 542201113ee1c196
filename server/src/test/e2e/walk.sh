# shellcheck shell=bash
# docs/walk.md as a reader would type it: every block of it in order, in one shell, on the running product. A block marked
# "refused" must fail. Sourced by ./nser test.

test_walk() {
    local folder script status=0
    folder=$(mktemp -d "$TEST_ROOT/walk.XXXXXX")
    script=$folder/walk.sh
    # The commands of the walk take the data folder themselves.
    flock -u 9 2>/dev/null || true
    ln -s "$PROJECT/nser" "$folder/nser"
    walk_script "$PROJECT/docs/walk.md" >"$script"
    (cd "$folder" && NSER=$NSER_URL district=$(largest_district) boundaries=$(boundary_set) bash "$script") || status=$?
    # The worker drops what an agreement was given once it is over.
    rm -rf "$folder"
    return "$status"
}

# walk_script FILE: its blocks as one script, which counts them.
walk_script() {
    awk '
        BEGIN {print "set -euo pipefail\npassed=0\ntrap '\''echo \"$passed passed, $((blocks - passed)) failed\"'\'' EXIT"}
        /^## / {title = substr($0, 4)}
        /^```sh refused$/ {inside = 1; refused = 1; blocks++; print "if (set -e"; next}
        /^```sh$/ {inside = 1; refused = 0; blocks++; next}
        /^```$/ && inside {
            inside = 0
            if (refused) print ") then echo \"FAILED  " title ": was not refused\"; exit 1; fi"
            print "passed=$((passed + 1))\necho \"ok      " title (refused ? ", refused" : "") "\""
            next
        }
        inside {print}
        END {print "exit 0"}' "$1" | sed "2i blocks=$(grep -c '^```sh' "$1")"
}

# The district that holds most of the demonstration registry, where union councils are of their real size.
largest_district() {
    superuser_sql nser "select d.code from reg.household h
        join reg.area v on v.area_id = h.area_id join reg.area u on u.area_id = v.parent_id
        join reg.area t on t.area_id = u.parent_id join reg.area d on d.area_id = t.parent_id
        group by d.code order by count(*) desc limit 1"
}

boundary_set() { superuser_sql nser_public "select boundary_set from agg.areas_version limit 1"; }

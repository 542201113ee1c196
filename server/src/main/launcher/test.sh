# shellcheck shell=bash
# ./nser test: every test. A throw-away cluster for the tests of the modules, then a whole product of its own in a
# temporary folder for the tests from outside: browser, GDAL, kill -9. Whatever happens, all of it is stopped and removed.

readonly TEST_HOUSEHOLDS=20000 TEST_LOGS=$PROJECT/target/test
SUMMARY=()
FAILED=0

command_test() {
    local began=$SECONDS
    (($# == 0)) || fail "test knows no '$1'" "use ./nser test"
    begin_test
    need_tools build database check
    use_java
    use_node
    start_test_cluster
    test_modules
    if [[ -f $PROJECT/$JAR ]] && ((FAILED == 0)); then test_from_outside; fi
    end_test $((SECONDS - began))
}

begin_test() {
    find_folder
    rm -rf "$TEST_LOGS"
    mkdir -p "$TEST_LOGS" "$TOOLS_DIR"
    TEST_ROOT=$(mktemp -d "${TMPDIR:-/tmp}/nser-test.XXXXXX")
    chmod 0755 "$TEST_ROOT"
    trap cleanup_test EXIT
    trap 'exit 130' INT TERM
    use_test_folder tools
    mkdir -p "$HOME_DIR/log"
}

# One folder of the run becomes the data folder for what follows.
use_test_folder() {
    HOME_DIR=$TEST_ROOT/$1
    export NSER_HOME=$HOME_DIR
}

cleanup_test() {
    local folder status=$?
    trap '' INT TERM
    for folder in product cluster; do
        use_test_folder "$folder"
        if [[ -d $HOME_DIR ]]; then
            stop_process serve 5
            stop_process worker 5
            if cluster_is_running; then as_work "$PG_BIN/pg_ctl" -D "$HOME_DIR/pg" -w -m immediate stop >/dev/null || true; fi
            cp "$HOME_DIR"/log/*.log "$TEST_LOGS/" 2>/dev/null || true
        fi
    done
    rm -rf "$TEST_ROOT"
    exit "$status"
}

# What is lost with the machine need not be written for it.
start_test_cluster() {
    CLUSTER_EXTRA=$'fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nmax_connections = 200'
    use_test_folder cluster
    step "Starting a throw-away database"
    make_folder
    make_secrets
    make_cluster
    put_setting database.port "$(free_port 15460)"
    start_cluster
    mkdir "$TEST_ROOT/for-tests"
    setting database.port >"$TEST_ROOT/for-tests/port"
    ln -s "$HOME_DIR/secrets/all" "$TEST_ROOT/for-tests/secrets"
}

# Formatter, compiler gates, house rules, unit tests, tests on PostGIS and over HTTP, and the web module's own.
test_modules() {
    local stamp log=$TEST_LOGS/mvn.log
    step "Testing the modules"
    rm -rf "$PROJECT"/{db,tiles,web,server}/target/surefire-reports
    rm -f "$PROJECT/$STAMP"
    stamp=$(source_stamp)
    if (cd "$PROJECT" && NSER_TEST_CLUSTER=$TEST_ROOT/for-tests watched "mvn verify" "$log" describe_tests mvn -B verify); then
        echo "$stamp" >"$PROJECT/$STAMP"
    else
        FAILED=1
        grep -E '^\[ERROR\]|FAIL|✗|×' "$log" | head -n 40 | sed 's/^/    | /' || true
        say "    the log: $log"
    fi
    count_modules "$log"
    if ((FAILED != 0)); then SUMMARY+=("build    failed: $(sed -n 's/^\[INFO\] NSER Maps: \(.*[^. ]\) \.* FAILURE.*/\1/p' "$log")"); fi
}

describe_tests() {
    echo "$(describe_build "$1"), $(grep -c 'Tests run:.*in pk' "$1" || true) test classes"
}

# Surefire's own totals, one line a module, and Vitest's.
count_modules() {
    local line
    while read -r line; do SUMMARY+=("$line"); done < <(
        sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
            /^\[INFO\] -+< pk.nser:.* >-+$/ {module = $3; sub("pk.nser:", "", module)}
            /^\[[A-Z]+\] *Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$/ {
                gsub(",", ""); f = $6 + $8
                printf "%-8s %d passed, %d failed, %d skipped\n", module, $4 - f - $10, f, $10}'
    )
    while read -r line; do SUMMARY+=("web      $line"); done < <(
        sed 's/\x1b\[[0-9;]*m//g' "$1" | sed -n 's/^.* Tests  *\(.*\) ([0-9]*)$/\1/p' |
            awk '{f = 0; p = 0; for (i = 1; i < NF; i++) {if ($(i + 1) ~ /^failed/) f = $i; if ($(i + 1) ~ /^passed/) p = $i}
                  printf "%d passed, %d failed\n", p, f}'
    )
}

# A whole product as a user starts it, small, on ports of its own.
test_from_outside() {
    local token points copy=$TEST_ROOT/product/imports/copy
    use_test_folder product
    make_folder
    put_setting database.port "$(free_port 15560)"
    put_setting http.port "$(free_port 18080)"
    put_setting operator.port "$(free_port 19080)"
    HOUSEHOLDS_ASKED=$TEST_HOUSEHOLDS
    bring_up "$TEST_HOUSEHOLDS"
    token=$(issue_token) ||
        fail "no token could be issued for the tests from outside" "run ./nser up and try ./nser token issue"
    export NSER_URL NSER_TOKEN=$token
    points=$(geotag_token) ||
        fail "no token of category viii could be issued for the tests from outside" "run ./nser up and try the commands of geotag_token"
    NSER_URL=$(address)
    NSER_URL=${NSER_URL%/}
    java_command "$(heap_of release)" release export --out "$copy" >&2 ||
        fail "the release could not be exported for the tests from outside" "run ./nser up and try ./nser release export"
    outside_suite browser browse "$points" "$copy"
    outside_suite gdal node "$PROJECT/server/src/test/e2e/gdal.mjs"
    # shellcheck source=../../test/e2e/walk.sh
    source "$PROJECT/server/src/test/e2e/walk.sh"
    outside_suite walk test_walk
    # shellcheck source=../../test/e2e/kills.sh
    source "$PROJECT/server/src/test/e2e/kills.sh"
    outside_suite kill test_kills
}

# browse TOKEN COPY: of the commands that follow none is told of them, since none knows such settings.
browse() { NSER_GEOTAG_TOKEN=$1 NSER_COPY=$2 node "$PROJECT/web/e2e/run.mjs"; }

# A token whose points the browser draws: its file is made, so that its snapshot stands.
geotag_token() {
    local told
    java_command "$(heap_of institution)" institution add "Test Institute" >/dev/null
    told=$(java_command "$(heap_of token)" token issue --category viii --institution 1 \
        --dimensions poverty_score,rooms,livestock --unlocked-by Tester --reason Testing)
    java_command "$(heap_of delivery)" delivery make --agreement "$(told_agreement "$told")" >&2
    grep -oE 'nserA1_[0-9A-Za-z_]+' <<<"$told"
}

# outside_suite NAME COMMAND...: its count is its last line "N passed, N failed", or what node's own test runner says.
outside_suite() {
    local name=$1 log=$TEST_LOGS/$1.log status=0 count
    shift
    step "Testing from outside: $name"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    sed 's/^/    /' "$log"
    count=$(sed -nE 's/^. (pass|fail) ([0-9]+)$/\2 \1ed/p' "$log" | paste -sd, | sed 's/,/, /')
    count=$(grep -oE '[0-9]+ passed, [0-9]+ failed.*' <<<"$count"$'\n'"$(<"$log")" | tail -n 1 || true)
    if ((status != 0)) || [[ -z $count ]]; then FAILED=1; fi
    SUMMARY+=("$(printf '%-8s %s' "$name" "${count:-did not finish (status $status), see $log}")")
}

end_test() {
    step "Summary"
    printf '    %s\n' "${SUMMARY[@]}"
    printf '%s\n' "${SUMMARY[@]}" | awk -v time="$(duration "$1")" '
        {for (i = 2; i <= NF; i++) {if ($i ~ /^passed/) p += $(i - 1); if ($i ~ /^failed/) f += $(i - 1)}}
        END {printf "%d passed, %d failed in %s\n", p, f, time}'
    if ((FAILED != 0)); then
        say "NOT PASSED; the logs: $TEST_LOGS"
        exit 1
    fi
    say "ALL PASSED"
    exit 0
}

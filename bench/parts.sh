# shellcheck shell=bash
# Parts of ./nser bench that need the launcher: to start the server again and again, to drive a browser, to fetch a tool.

readonly BENCH_WARM_STARTS=5 BENCH_COLD_STARTS=3

# bench_starts FILE: starts the server again and again and adds a line for each to the file; in the end it is not running.
bench_starts() {
    local file=$1 round
    START_TOKEN=$(issue_token --finest VILLAGE) ||
        fail "no token could be issued for the measurement" "run ./nser up and try ./nser token issue"
    stop_process serve 15
    : >"$file"
    chmod a+r "$file"
    step "Starting the server $BENCH_WARM_STARTS times with files in the cache"
    for ((round = 1; round <= BENCH_WARM_STARTS; round++)); do
        if ((round == BENCH_WARM_STARTS)); then start_round "$file" warm all; else start_round "$file" warm first; fi
    done
    if ((EUID == 0)) && [[ -w /proc/sys/vm/drop_caches ]]; then
        step "Starting database and server $BENCH_COLD_STARTS times with nothing in the cache"
        for ((round = 1; round <= BENCH_COLD_STARTS; round++)); do
            stop_cluster
            sync
            echo 3 >/proc/sys/vm/drop_caches
            start_cluster
            start_round "$file" cold first
        done
    else
        say "    starts without the file cache are not possible: only root may drop it"
    fi
    start_serve
}

# start_round FILE KIND TILES: the pace of private requests is lifted, since one token asks for everything.
start_round() {
    local -x NSER_HTTP_PRIVATE_PER_SECOND=100000
    local url ready
    words_for_user "$WEB_USER"
    process_words serve
    url=$(address)
    ready=http://127.0.0.1:$(setting operator.port)/health/ready
    (cd "$HOME_DIR" &&
        NSER_TOKEN=$START_TOKEN NSER_URL=${url%/} NSER_BENCH_READY=$ready \
            "$JAVA" -Xmx512m -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$(bench_path)" \
            pk.nser.bench.start.StartRound "$@" "${AS_USER[@]}" "${PROCESS[@]}") ||
        fail "the server could not be measured at its start" "see above, and its log" "$(log_file serve)"
}

# A file of all geo-tagged households of the district that has most, once: what memory the command takes.
bench_delivery() {
    local told area
    if [[ -f $HOME_DIR/imports/steps/delivery-make.json ]]; then return; fi
    area=$(superuser_sql nser "with many as (select area_id, count(geotag) as n from reg.household group by area_id)
        select d.code from many join reg.area v on v.area_id = many.area_id join reg.area u on u.area_id = v.parent_id
        join reg.area t on t.area_id = u.parent_id join reg.area d on d.area_id = t.parent_id
        group by d.code order by sum(many.n) desc, d.code limit 1")
    step "Making a file of the geo-tagged households of $area"
    java_command "$(heap_of institution)" institution add "Bench Institute" >/dev/null
    told=$(java_command "$(heap_of token)" token issue --category viii --institution 1 --areas "$area" \
        --dimensions poverty_score,rooms,livestock --unlocked-by Bench --reason Measuring) ||
        fail "no agreement for a file could be made" "run ./nser up and try ./nser token issue --category viii"
    run_step "delivery make" delivery make --agreement "$(told_agreement "$told")"
}

# Protection and audit of a first release of any size, counted without a database: seconds and memory, no ratio.
bench_protection() {
    bench_java 4g pk.nser.bench.made.MadeRun "$BENCH_SIZE" 1
}

# bench_jmh FILE: the harness is fetched from Maven Central, for this classpath alone, and writes what it measured.
bench_jmh() {
    local harness=$TOOLS_DIR/jmh log
    log=$(log_file jmh)
    if [[ ! -d $harness ]]; then
        step "Fetching JMH (not installed, only for the measurement)"
        watched "mvn dependency:copy-dependencies" "$log" describe_last_line \
            mvn -B -f "$PROJECT/bench/pom.xml" dependency:copy-dependencies "-DoutputDirectory=$harness.new" ||
            fail "JMH could not be fetched" "check the network, then run the command again" "$log"
        chmod -R a+rX "$harness.new"
        mv "$harness.new" "$harness"
    fi
    BENCH_HARNESS="$harness/*"
    # The harness writes source files of its own, which no lint is for.
    compile_folder "$PROJECT/bench/jmh"
    step "Measuring with JMH"
    watched "JMH" "$log" describe_last_line \
        bench_java 1g org.openjdk.jmh.Main 'pk.nser.bench.jmh.*' -foe true -rf json -rff "$1" -prof gc ||
        fail "JMH failed" "see its log" "$log"
}

# The atlas in Debian's Chromium, as somebody with a token sees it, beside a plain page of Leaflet's own.
bench_web() {
    local out token
    need_tools check
    use_node
    fetch_judge
    if ! remembered_process serve >/dev/null; then start_serve; fi
    token=$(issue_token) || fail "no token could be issued for the measurement" "run ./nser up and try ./nser token issue"
    out=$BENCH_RESULTS/$(date -u +%Y%m%dT%H%M%SZ)-web.json
    NSER_URL=$(address) NSER_TOKEN=$token NSER_BENCH_OUT=$out node "$PROJECT/bench/web/run.mjs" ||
        fail "something of the atlas could not be measured" "mend what it says, then run ./nser bench web again"
    say "the same as JSON: $out"
}

# What drives the browser and judges the page, in the versions of the lock file; only the measurement wants it.
fetch_judge() {
    local folder=$PROJECT/bench/web log
    log=$(log_file bench-web)
    if cmp -s "$folder/package-lock.json" "$folder/node_modules/.fetched"; then return; fi
    step "Fetching Lighthouse and what drives the browser from the npm registry"
    (cd "$folder" && watched "npm ci" "$log" describe_last_line npm ci --ignore-scripts --no-audit --no-fund) ||
        fail "they could not be fetched from the npm registry" "check the network, then run the command again" "$log"
    cp "$folder/package-lock.json" "$folder/node_modules/.fetched"
}

# Installed, Debian's package would start a web server on port 80: only its program is taken out.
fetch_nginx() {
    local log
    NGINX=/usr/sbin/nginx
    if [[ -x $NGINX ]]; then return; fi
    NGINX=$TOOLS_DIR/nginx/usr/sbin/nginx
    if [[ -x $NGINX ]]; then return; fi
    log=$(log_file nginx)
    step "Fetching nginx (not installed, only for the measurement)"
    (mkdir -p "$TOOLS_DIR/nginx" && cd "$TOOLS_DIR/nginx" && apt-get download nginx && dpkg-deb -x nginx_*.deb .) >"$log" 2>&1 ||
        fail "nginx could not be fetched" "install nginx-light by hand, then run ./nser bench again" "$log"
}


# shellcheck shell=bash
# ./nser bench: a product of its own (kept for the next run), then the measurements in bench/src.

readonly BENCH_HOUSEHOLDS=400000

command_bench() {
    local began=$SECONDS names=() status=0
    HOUSEHOLDS_ASKED=""
    while (($# > 0)); do
        case $1 in
            --households)
                HOUSEHOLDS_ASKED=${2:-}
                shift 2 || fail "--households wants a number" "give one"
                ;;
            -*) fail "bench knows no '$1'" "use ./nser bench [--households N] [tile] [http] [cube] [import] [trail] [files] [accuracy] [made] [lookup] [decide] [pyramid], or audit, files or web alone" ;;
            *) names+=("$1") && shift ;;
        esac
    done
    use_bench_folder
    if [[ ${names[*]} == audit ]]; then
        bench_audit "${HOUSEHOLDS_ASKED:-$BENCH_HOUSEHOLDS}"
        say "took $(duration $((SECONDS - began)))"
        return
    fi
    need_tools bench
    if [[ ${names[*]} == files ]]; then
        bench_files
        say "took $(duration $((SECONDS - began)))"
        return
    fi
    if [[ ${names[*]} == web ]]; then
        bench_web "${HOUSEHOLDS_ASKED:-$BENCH_HOUSEHOLDS}"
        say "took $(duration $((SECONDS - began))); the data folder $HOME_DIR is kept for the next run"
        return
    fi
    fetch_nginx
    bring_up "${HOUSEHOLDS_ASKED:-$BENCH_HOUSEHOLDS}"
    # What is measured has the machine to itself.
    stop_process worker 15
    compile_bench
    run_bench "${names[@]}" || status=$?
    stop_process serve 15
    stop_cluster
    say "took $(duration $((SECONDS - began))); the data folder $HOME_DIR is kept for the next run"
    exit "$status"
}

# Beside the data of the product itself, which is never measured and never touched.
use_bench_folder() {
    find_folder
    export NSER_HOME=$HOME_DIR/bench
    mkdir -p "$NSER_HOME" 2>/dev/null || fail "$NSER_HOME cannot be made" "run as root, or name your own folder in NSER_HOME"
    local tools=$TOOLS_DIR
    find_folder
    TOOLS_DIR=$tools
    mkdir -p "$TOOLS_DIR" "$HOME_DIR/log"
    trap 'stop_process serve 5; stop_process worker 5; stop_cluster' EXIT
}

# Protection and audit of a first release of any size, counted without a database: seconds and memory, no ratio.
bench_audit() {
    make_folder
    lock_folder
    need_tools build
    build
    use_java
    install_app
    compile_bench
    as_work "$JAVA" -Xmx4g -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
        -cp "$HOME_DIR/app/bench:$APP/nser-server.jar:$APP/lib/*" pk.nser.bench.made.MadeRun "$1" 1
}

# Files of a million made rows in each format beside ogr2ogr: needs neither database nor server.
bench_files() {
    local work=$HOME_DIR/bench-files
    make_folder
    lock_folder
    need_tools build
    build
    use_java
    install_app
    compile_bench
    rm -rf "$work"
    make_private "$work" "$WORK_USER"
    as_work "$JAVA" -Xmx256m -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
        -cp "$HOME_DIR/app/bench:$APP/nser-server.jar:$APP/lib/*" pk.nser.bench.FilesBench "$work" "${NSER_BENCH_ROUNDS:-5}"
    rm -rf "$work"
}

# The atlas in Debian's Chromium, as somebody with a token sees it, beside a plain page of Leaflet's own.
bench_web() {
    local out token
    need_tools check
    bring_up "$1"
    stop_process worker 15
    use_node
    fetch_judge
    token=$(java_command "$(heap_of token)" token issue | grep -oE 'nserA1_[0-9A-Za-z_]+' | head -n 1) ||
        fail "no token could be issued for the measurement" "run ./nser up and try ./nser token issue"
    out=$PROJECT/target/bench/$(date -u +%Y%m%dT%H%M%SZ)-web.json
    mkdir -p "$(dirname "$out")"
    NSER_URL=$(address) NSER_TOKEN=$token NSER_BENCH_OUT=$out node "$PROJECT/bench/web/run.mjs" ||
        fail "something of the atlas could not be measured" "mend what it says, then run ./nser bench web again"
    say "the same as JSON: $out"
    stop_process serve 15
    stop_cluster
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

compile_bench() {
    local classes=$HOME_DIR/app/bench log
    log=$(log_file bench-compile)
    rm -rf "$classes"
    mkdir -p "$classes"
    find "$PROJECT/bench/src" -name '*.java' -print0 |
        xargs -0 "$JAVA_HOME/bin/javac" --release 17 -Xlint:all,-processing,-serial,-classfile,-path -Werror \
            -cp "$APP/nser-server.jar:$APP/lib/*" -d "$classes" >"$log" 2>&1 ||
        fail "the measurements do not compile" "see the log" "$log"
}

run_bench() {
    local work=$HOME_DIR/imports/bench-work out
    out=$PROJECT/target/bench/$(date -u +%Y%m%dT%H%M%SZ).json
    mkdir -p "$(dirname "$out")"
    rm -rf "$work"
    make_private "$work" "$WORK_USER"
    export NSER_URL NSER_BENCH_OUT=$work/result.json NSER_BENCH_NGINX=$NGINX NSER_BENCH_WORK=$work
    export NSER_BENCH_JAR=$APP/nser-server.jar
    NSER_URL=$(address)
    NSER_URL=${NSER_URL%/}
    as_work "$JAVA" -Xmx2g -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
        -cp "$HOME_DIR/app/bench:$APP/nser-server.jar:$APP/lib/*" pk.nser.bench.Bench "$@" || return $?
    cp "$work/result.json" "$out"
    rm -rf "$work"
    say "the same as JSON: $out"
}

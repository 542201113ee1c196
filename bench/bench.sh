# shellcheck shell=bash
# ./nser bench: a product of its own, made by commands that are watched, then the measurements in bench/src.

# shellcheck source=bench/parts.sh
source "$PROJECT/bench/parts.sh"

readonly BENCH_HOUSEHOLDS=400000

# What is measured when nothing is named: what the budgets are about.
readonly BENCH_STANDARD=(import release tiles http downloads start web growth)

# Parts that run in a program of their own; of those in the list of Bench.java some need no product, and some nginx.
readonly BENCH_ALONE=(web growth protection) BENCH_WITHOUT_PRODUCT=(decide) BENCH_WITH_NGINX=(http load)

# Above this a product is removed afterwards unless --keep is said, and its commands are measured once.
readonly BENCH_SMALL=2000000

# Per household, reckoned from the tables in docs/sizing.md: most bytes at once of database and file of households, and time of the
# commands that make a product, with its copy for comparison. And what does not grow: the log, starts of programs.
readonly BENCH_BYTES_A_HOUSEHOLD=2400 BENCH_MICROSECONDS_A_HOUSEHOLD=200 BENCH_FIXED_MIB=4608 BENCH_FIXED_SECONDS=60

command_bench() {
    local began=$SECONDS names=() sizes=() size status=0
    BENCH_KEEP=""
    HOUSEHOLDS_ASKED=$BENCH_HOUSEHOLDS
    while (($# > 0)); do
        case $1 in
            --households)
                [[ ${2:-} =~ ^[1-9][0-9]{3,7}(,[1-9][0-9]{3,7})?$ ]] ||
                    fail "--households wants a number from 1000 to 99999999, or two of them with a comma" "give them"
                HOUSEHOLDS_ASKED=$2
                shift 2
                ;;
            --keep) BENCH_KEEP=yes && shift ;;
            -*) fail "bench knows no '$1'" "use ./nser bench [--households N[,M]] [--keep] [PART ...]" ;;
            *) known_part "$1" && names+=("$1") && shift ;;
        esac
    done
    ((${#names[@]} > 0)) || names=("${BENCH_STANDARD[@]}")
    IFS=, read -ra sizes <<<"$HOUSEHOLDS_ASKED"
    BENCH_RESULTS=$PROJECT/target/bench
    mkdir -p "$BENCH_RESULTS"
    for size in "${sizes[@]}"; do bench_size "$size" "${names[@]}" || status=1; done
    if wanted growth "${names[@]}"; then bench_growth "${sizes[@]}" || status=1; fi
    say "took $(duration $((SECONDS - began))); results: $BENCH_RESULTS"
    exit "$status"
}

# The parts are those that Bench.java lists, one a line, and those that run alone.
known_part() {
    local all=()
    mapfile -t all < <(sed -nE 's/.*PARTS\.put\("([a-z]+)".*/\1/p' "$PROJECT/bench/src/pk/nser/bench/Bench.java")
    all+=("${BENCH_ALONE[@]}")
    wanted "$1" "${all[@]}" || fail "there is no part '$1' of the bench" "choose among ${all[*]}"
}

# wanted NAME NAMES...: whether it is among them.
wanted() {
    local name
    for name in "${@:2}"; do [[ $name != "$1" ]] || return 0; done
    return 1
}

# bench_size HOUSEHOLDS PARTS...: all of them on one product; growth is measured when all sizes are.
bench_size() {
    local name status=0 together=()
    BENCH_SIZE=$1
    shift
    for name; do
        if ! wanted "$name" "${BENCH_ALONE[@]}"; then together+=("$name"); fi
    done
    if [[ $* == growth ]]; then return; fi
    use_bench_folder
    if ((${#together[@]} > 0)) || wanted web "$@"; then bench_product "$@"; else bring_app; fi
    compile_bench
    if ((${#together[@]} > 0)); then run_bench "${together[@]}" || status=1; fi
    if wanted protection "$@"; then bench_protection || status=1; fi
    if wanted web "$@"; then bench_web; fi
    leave_product
    return "$status"
}

# Beside the data of the product itself, which is never measured and never touched. One folder for each size.
use_bench_folder() {
    local tools
    if [[ -n ${BENCH_BASE-} ]]; then export NSER_HOME=$BENCH_BASE; fi
    find_folder
    BENCH_BASE=$HOME_DIR tools=$TOOLS_DIR
    export NSER_HOME=$BENCH_BASE/bench/$BENCH_SIZE
    mkdir -p "$NSER_HOME" 2>/dev/null || fail "$NSER_HOME cannot be made" "run as root, or name your own folder in NSER_HOME"
    find_folder
    TOOLS_DIR=$tools
    mkdir -p "$TOOLS_DIR" "$HOME_DIR/log"
    BENCH_COMPILED="" BENCH_HARNESS="" NGINX=""
    trap end_bench EXIT
}

# However it ended: nothing runs on, and a folder in which nothing was made goes.
end_bench() {
    stop_process serve 5
    stop_process worker 5
    # In a trap its bare return gives the status that ended the script.
    stop_cluster || true
    if [[ $HOME_DIR == */bench/* && ! -f $HOME_DIR/nser.properties ]]; then rm -rf "${HOME_DIR:?}"; fi
}

# The product that the parts need, on a machine that it has for itself.
bench_product() {
    local name needed=""
    for name; do
        if ! wanted "$name" "${BENCH_WITHOUT_PRODUCT[@]}"; then needed=yes; fi
    done
    need_tools bench
    if [[ -z $needed ]]; then
        bring_app
        return
    fi
    tell_needs
    for name in "${BENCH_WITH_NGINX[@]}"; do
        if wanted "$name" "$@"; then fetch_nginx; fi
    done
    HOUSEHOLDS_ASKED=$BENCH_SIZE
    bring_up "$BENCH_SIZE"
    stop_process worker 15
}

# What a product of this size needs, said before anything is made (docs/sizing.md tells where the figures come from).
tell_needs() {
    local mebibytes=$((BENCH_FIXED_MIB + BENCH_SIZE * BENCH_BYTES_A_HOUSEHOLD / 1048576))
    if [[ -f $HOME_DIR/state/release ]]; then return; fi
    step "A product of $BENCH_SIZE households: about $mebibytes MiB of disk at most, and $(duration \
        $((BENCH_FIXED_SECONDS + BENCH_SIZE * BENCH_MICROSECONDS_A_HOUSEHOLD / 1000000))) to make it"
    need_space "$HOME_DIR" "$mebibytes" "a product of $BENCH_SIZE households"
}

# The launcher's own (registry.sh) with a watch on it: the first run of each command is a measurement.
run_step() {
    local name=$1
    shift
    compile_bench
    # While there is room for the rows a second time.
    if [[ $name == "release build" ]] && ((BENCH_SIZE > BENCH_SMALL)); then
        step "Copying the registry's rows once more, which is what their import is compared with"
        bench_java 256m pk.nser.bench.intake.CopyRun || fail "the rows could not be copied" "see above"
    fi
    WATCH=("$JAVA" -Xmx64m -XX:+UseSerialGC -cp "$(bench_path)" pk.nser.bench.step.StepRun
        "$name" "$BENCH_SIZE" "$(basename "$APP")")
    java_command "$(heap_of "$1")" "$@" ||
        fail "'$name' failed: see above" "mend what it says, then run the command again: it goes on from here"
    WATCH=()
}

bench_path() { echo "$HOME_DIR/app/bench:$APP/nser-server.jar:$APP/lib/*${BENCH_HARNESS:+:$BENCH_HARNESS}"; }

# bench_java HEAP CLASS ARGUMENTS...: a program of the bench, as the working user.
bench_java() {
    local heap=$1
    shift
    as_work "$JAVA" "-Xmx$heap" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$(bench_path)" "$@"
}

# A large product goes, a small one stays for the next run.
leave_product() {
    stop_process serve 15
    stop_process worker 15
    stop_cluster
    if [[ -z $BENCH_KEEP ]] && ((BENCH_SIZE > BENCH_SMALL)); then
        step "Removing the product of $BENCH_SIZE households (--keep would keep it)"
        rm -rf "${BENCH_BASE:?}/bench/$BENCH_SIZE"
    else
        say "the data folder $HOME_DIR is kept for the next run"
    fi
}

# What runs at two sizes found, side by side; those of this call, or the newest that lie in target/bench.
bench_growth() {
    local sizes=() status=0
    (($# != 2)) || sizes=("$1" "$2")
    BENCH_SIZE=growth
    use_bench_folder
    bring_app
    compile_bench
    "$JAVA" -Xmx256m -cp "$(bench_path)" pk.nser.bench.growth.GrowthRun \
        "$BENCH_RESULTS" "$BENCH_RESULTS/$(date -u +%Y%m%dT%H%M%SZ)-growth.json" "${sizes[@]}" || status=1
    rm -rf "${BENCH_BASE:?}/bench/growth"
    return "$status"
}

# Once in a run: into the data folder, where the working user reads them.
compile_bench() {
    if [[ -n $BENCH_COMPILED ]]; then return; fi
    rm -rf "$HOME_DIR/app/bench"
    compile_folder "$PROJECT/bench/src" -Xlint:all,-processing,-serial,-classfile,-path -proc:none
    BENCH_COMPILED=yes
}

# compile_folder FOLDER OPTIONS...: its Java files, with the bench's classes and the product's.
compile_folder() {
    local folder=$1 log
    shift
    log=$(log_file bench-compile)
    mkdir -p "$HOME_DIR/app/bench"
    find "$folder" -name '*.java' -print0 |
        xargs -0 "$JAVA_HOME/bin/javac" --release 17 -Werror -cp "$(bench_path)" -d "$HOME_DIR/app/bench" "$@" \
            >"$log" 2>&1 ||
        fail "the measurements do not compile" "see the log" "$log"
}

# run_bench PARTS...: in one program with one report; what only the launcher can do is done before.
run_bench() {
    local work=$HOME_DIR/imports/bench-work out status=0
    out=$BENCH_RESULTS/$(date -u +%Y%m%dT%H%M%SZ).json
    rm -rf "$work"
    make_private "$work" "$WORK_USER"
    if wanted start "$@"; then bench_starts "$work/start.jsonl"; fi
    if wanted downloads "$@"; then bench_delivery; fi
    if wanted jmh "$@"; then bench_jmh "$work/jmh.json"; fi
    export NSER_URL NSER_BENCH_OUT=$work/result.json NSER_BENCH_NGINX=$NGINX NSER_BENCH_WORK=$work
    export NSER_BENCH_JAR=$APP/nser-server.jar NSER_BENCH_HOUSEHOLDS=$BENCH_SIZE
    NSER_URL=$(address)
    NSER_URL=${NSER_URL%/}
    bench_java 2g pk.nser.bench.Bench "$@" || status=1
    if [[ -f $work/result.json ]]; then
        cp "$work/result.json" "$out"
        say "the same as JSON: $out"
    fi
    unset NSER_URL NSER_BENCH_OUT NSER_BENCH_NGINX NSER_BENCH_WORK NSER_BENCH_JAR NSER_BENCH_HOUSEHOLDS
    rm -rf "$work"
    return "$status"
}

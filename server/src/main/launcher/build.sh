# shellcheck shell=bash
# Building the jar and putting a copy of it into the data folder, from where it runs.

readonly JAR=server/target/nser-server.jar STAMP=server/target/nser-build.stamp
readonly BUILT_FROM=(pom.xml .mvn db tiles web server)

# A fingerprint of everything the build reads: path, size and time of change of each source file.
source_stamp() {
    (cd "$PROJECT" && find "${BUILT_FROM[@]}" \( -name target -o -name node_modules -o -path server/src/main/launcher \
        -o -path '*/src/test' -o -path web/e2e \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -c1-16)
}

build_is_fresh() { [[ -f $PROJECT/$JAR && -f $PROJECT/$STAMP && $(<"$PROJECT/$STAMP") == "$1" ]]; }

# Builds when a source changed since the last build.
build() {
    local stamp log
    stamp=$(source_stamp)
    if build_is_fresh "$stamp"; then return; fi
    need_tools build
    use_java
    use_node
    need_space "$PROJECT" 1024 "the build"
    log=$(log_file build)
    step "Building (the first time fetches libraries from Maven Central and the npm registry)"
    (cd "$PROJECT" && rm -f "$STAMP" && watched "mvn package" "$log" describe_build \
        mvn -B -DskipTests -Dspotless.check.skip=true package) ||
        fail "the build failed" "mend what the log says, then run the command again" "$log"
    echo "$stamp" >"$PROJECT/$STAMP"
}

describe_build() {
    local fetched module
    fetched=$(grep -c '^Downloaded\|Downloaded from' "$1" || true)
    module=$(sed -n 's/^\[INFO\] Building NSER Maps[: ]*\(.*\) [0-9].*\[\(.*\)\]$/module \2/p' "$1" | tail -n 1)
    echo "${module:-starting}, $fetched files fetched"
}

# The build that runs is a copy, so that the next build does not pull classes from under a running server.
install_app() {
    local stamp folder=$HOME_DIR/app
    stamp=$(<"$PROJECT/$STAMP")
    if [[ $(readlink "$folder/current" || true) != "$stamp" || ! -f $folder/$stamp/nser-server.jar ]]; then
        rm -rf "$folder/new"
        mkdir -p "$folder/new"
        cp "$PROJECT/$JAR" "$folder/new/"
        cp -r "$PROJECT/server/target/lib" "$folder/new/lib"
        chmod -R a+rX "$folder/new"
        rm -rf "${folder:?}/$stamp"
        mv "$folder/new" "$folder/$stamp"
        ln -sfn "$stamp" "$folder/current"
    fi
    APP=$folder/$stamp
}

# Builds that nothing runs any more.
drop_old_apps() {
    local old
    for old in "$HOME_DIR"/app/*/; do
        old=${old%/}
        [[ -L $old || $old == "$APP" || $old == */bench ]] || rm -rf "$old"
    done
}

# The app as it was last installed, for commands that need no build.
use_installed_app() {
    [[ -f $HOME_DIR/app/current/nser-server.jar ]] ||
        fail "nothing is built in $HOME_DIR yet" "run ./nser up"
    APP=$(readlink -f "$HOME_DIR/app/current")
    use_java
}

# Log lines carry the time; a pool that opens and closes is no event.
readonly LOGGING=(-Dorg.slf4j.simpleLogger.showDateTime=true "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSSZ"
    -Dorg.slf4j.simpleLogger.showThreadName=false -Dorg.slf4j.simpleLogger.log.com.zaxxer.hikari=warn)

# Words that go before every command of the jar; the measurements put a watch here.
WATCH=()

# java_command HEAP ARGUMENTS...: one command of the jar, as the working user. The heap begins small: what a command holds shall
# depend on its work, not on the machine (a JVM begins with 1/64 of it).
java_command() {
    local heap=$1
    shift
    as_work "${WATCH[@]}" nice -n "$(patience_of "$1")" "$JAVA" -Xms64m "-Xmx$heap" -XX:+UseSerialGC -Djava.awt.headless=true "${LOGGING[@]}" -jar "$APP/nser-server.jar" "$@"
}

# What works for minutes lets the server go first, which answers meanwhile.
patience_of() {
    case $1 in
        import | release | delivery | lookup | demo | worker) echo 10 ;;
        *) echo 0 ;;
    esac
}

# issue_token OPTIONS...: a new token, alone.
issue_token() { java_command "$(heap_of token)" token issue "$@" | grep -oE 'nserA1_[0-9A-Za-z_]+' | head -n 1; }

# told_agreement TEXT: the number of the agreement that a command has told of.
told_agreement() { sed -nE "s/.*--agreement ([0-9]+)'.*/\1/p" <<<"$1"; }

# Most memory of a command: the budgets of the product (docs/performance.md) are held by the machine, not by hope.
heap_of() {
    case $1 in
        import) echo 512m ;;
        serve) echo 640m ;;
        worker) echo 1g ;;
        *) echo 1g ;;
    esac
}

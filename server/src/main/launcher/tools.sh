# shellcheck shell=bash
# The programs the product is built and run with: found on the machine, or installed with apt.

readonly PG_BIN=/usr/lib/postgresql/15/bin
readonly NODE_MIN_MAJOR=20 NODE_MIN_MINOR=19

# need_tools GROUP...: sees that the programs of each group are there: build, database, check, bench.
need_tools() {
    local group wanted=()
    for group in "$@"; do
        mapfile -t -O "${#wanted[@]}" wanted < <("missing_for_$group")
    done
    if ((${#wanted[@]} > 0)); then install_packages "${wanted[@]}"; fi
    for group in "$@"; do
        mapfile -t wanted < <("missing_for_$group")
        if ((${#wanted[@]} > 0)); then
            fail "still missing after installing: ${wanted[*]}" "look at the log" "$(log_file apt)"
        fi
    done
}

missing_for_build() {
    [[ -n $(find_java) ]] || echo openjdk-17-jdk-headless
    command -v mvn >/dev/null || echo maven
    node_is_new_enough "$(command -v node || true)" || command -v npm >/dev/null || echo npm
}

missing_for_database() {
    [[ -x $PG_BIN/initdb ]] || echo postgresql-15
    [[ -f /usr/share/postgresql/15/extension/postgis.control ]] || echo postgresql-15-postgis-3
}

missing_for_check() {
    command -v chromium >/dev/null || echo chromium
    command -v ogrinfo >/dev/null || echo gdal-bin
    command -v curl >/dev/null || echo curl
    # The atlas brings its Urdu letters along; Chromium wants one font of the machine for the Latin ones.
    [[ -n $(find /usr/share/fonts -name '*.ttf' -print -quit 2>/dev/null) ]] || echo fonts-dejavu-core
}

missing_for_bench() {
    command -v wrk >/dev/null || echo wrk
    command -v ogr2ogr >/dev/null || echo gdal-bin
}

# The folder of a JDK 17 or newer: JAVA_HOME, else Debian's 17, else the one on the path.
find_java() {
    local folder
    for folder in "${JAVA_HOME:-}" /usr/lib/jvm/java-17-openjdk-* "$(java_on_path)"; do
        if [[ -n $folder && -x $folder/bin/javac ]] && (($(java_major "$folder") >= 17)); then
            echo "$folder"
            return
        fi
    done
}

java_on_path() {
    local javac
    javac=$(readlink -f "$(command -v javac || true)") || return 0
    [[ -z $javac ]] || dirname "$(dirname "$javac")"
}

# A JDK says its version in its file "release": JAVA_VERSION="17.0.15"
java_major() {
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
    echo "${version:-0}"
}

use_java() {
    JAVA_HOME=$(find_java)
    export JAVA_HOME
    JAVA=$JAVA_HOME/bin/java
}

# node_is_new_enough PROGRAM
node_is_new_enough() {
    local major minor
    [[ -n $1 && -x $1 ]] || return 1
    IFS=. read -r major minor _ < <("$1" --version | tr -d v)
    ((major > NODE_MIN_MAJOR || (major == NODE_MIN_MAJOR && minor >= NODE_MIN_MINOR)))
}

# Puts a Node.js that is new enough in front of the path. Debian 12 has 18: then npm's own package node@20 is fetched.
use_node() {
    local folder=$TOOLS_DIR/node log
    if node_is_new_enough "$(command -v node || true)"; then return; fi
    if ! node_is_new_enough "$folder/node_modules/node/bin/node"; then
        log=$(log_file node)
        mkdir -p "$folder"
        step "Fetching Node.js 20 (the machine's own is older than $NODE_MIN_MAJOR.$NODE_MIN_MINOR)"
        watched "npm install node@20" "$log" describe_last_line \
            npm install --prefix "$folder" --no-save --no-audit --no-fund "node@20" ||
            fail "Node.js 20 could not be fetched from the npm registry" \
                "check the network, then run the command again" "$log"
    fi
    export PATH=$folder/node_modules/node/bin:$PATH
}

# install_packages NAME...: with apt, as root or through sudo; else says the exact command.
install_packages() {
    local command="apt-get install -y --no-install-recommends $*" root=() log
    command -v apt-get >/dev/null ||
        fail "missing on this machine: $*" "install them; only Debian and its relatives can be served by apt-get"
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
            fail "missing on this machine, and this account may not install: $*" \
                "ask for this to be run as root: apt-get update && $command"
        fi
        root=(sudo)
    fi
    log=$(log_file apt)
    need_space / 2048 "installing $*"
    step "Installing $*"
    "${root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
    # Debian's package would make and start a cluster of its own; the product brings its private one.
    echo "create_main_cluster = false" |
        "${root[@]}" tee /etc/postgresql-common/createcluster.d/nser-maps.conf >/dev/null
    local status=0
    if apt_knows "$@"; then apt_get "$log" "${root[@]}" -- "$@" || status=$?; else status=1; fi
    if ((status != 0)); then
        status=0
        watched "apt-get update" "$log" describe_last_line "${root[@]}" apt-get update || status=$?
        apt_get "$log" "${root[@]}" -- "$@" || status=$?
    fi
    "${root[@]}" rm -f /etc/postgresql-common/createcluster.d/nser-maps.conf
    ((status == 0)) || fail "apt-get could not install $*" "mend what it says, or run it by hand: $command" "$log"
}

apt_get() {
    local log=$1 root=()
    shift
    while [[ $1 != -- ]]; do root+=("$1") && shift; done
    shift
    watched "apt-get install" "$log" describe_last_line "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
}

# True when apt's lists name a version of every package.
apt_knows() {
    local name
    for name in "$@"; do
        apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]' || return 1
    done
}

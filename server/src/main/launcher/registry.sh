# shellcheck shell=bash
# The demonstration registry and its first release: made once for each cluster, continued where it was broken off.

readonly DEMO_AREAS=areas.geojson DEMO_HOUSEHOLDS=households.csv.gz

# first_registry HOUSEHOLDS
first_registry() {
    local households=$1 file folder=$HOME_DIR/demo profile=${PROFILE_ASKED:-cell-key}
    same_registry "$households"
    same_profile
    if marked release; then return; fi
    if ! marked demo; then
        need_space "$HOME_DIR" $((1024 + households / 500)) "a demonstration registry of $households households"
        step "Making the demonstration registry: $households households, all made up"
        run_step "demo make" demo make --households "$households" --out "$folder"
        mark demo "$households"
    fi
    if ! marked areas; then
        step "Importing its areas"
        run_step "import areas" import areas "$folder/$DEMO_AREAS"
        mark areas
    fi
    if ! marked households; then
        step "Importing its households"
        # Above two million there are several files. Those that were taken in before are known again.
        for file in "$folder"/households*.csv.gz; do run_step "import households" import households "$file"; done
        mark households
    fi
    if ! marked built; then
        step "Building the first release"
        run_step "release build" release build --profile "$profile"
        mark built "$profile"
    fi
    step "Publishing it"
    run_step "release publish" release publish
    mark release
}

# The size of the registry that is there; a question for another one is refused, never answered by half a change.
same_registry() {
    local there
    if ! marked demo; then return; fi
    there=$(mark_text demo)
    [[ -z $HOUSEHOLDS_ASKED || $HOUSEHOLDS_ASKED == "$there" ]] ||
        fail "the registry in $HOME_DIR has $there households, not $1" \
            "leave --households out; or for a new one: ./nser down && rm -r $HOME_DIR, or NSER_HOME=/another/folder ./nser up"
}

# A line keeps the profile of its first release, and no other line may be published with another.
same_profile() {
    local there
    if ! marked built; then return; fi
    there=$(mark_text built)
    [[ -z ${PROFILE_ASKED:-} || $PROFILE_ASKED == "${there:-cell-key}" ]] ||
        fail "the first release in $HOME_DIR was built with the profile ${there:-cell-key}, not $PROFILE_ASKED" \
            "leave --profile out; or for a new registry: NSER_HOME=/another/folder ./nser up --profile $PROFILE_ASKED"
}

# run_step NAME ARGUMENTS...: a command of the jar with its own progress; its failure ends the launcher.
run_step() {
    local name=$1
    shift
    java_command "$(heap_of "$1")" "$@" ||
        fail "'$name' failed: see above" "mend what it says, then run the command again: it goes on from here"
}

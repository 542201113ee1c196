# shellcheck shell=bash
# ./nser attack: tries to break the protections from outside. A throw-away cluster, a made-up registry, and the suite of
# server/src/test, which runs from the test classes: the jar holds nothing of it.

command_attack() {
    local began=$SECONDS form=full status=0 out
    while (($# > 0)); do
        case $1 in
            --short) form=short && shift ;;
            *) fail "attack knows no '$1'" "use ./nser attack [--short]" ;;
        esac
    done
    # shellcheck source=test.sh
    source "$LAUNCHER/test.sh"
    begin_test
    need_tools build database
    use_java
    use_node
    start_test_cluster
    compile_attack
    out=$PROJECT/target/attack/$(date -u +%Y%m%dT%H%M%SZ).json
    mkdir -p "$(dirname "$out")"
    step "Attacking the product, then two broken builds"
    NSER_TEST_CLUSTER=$TEST_ROOT/for-tests "$JAVA" -Xmx1g -Djava.awt.headless=true -Duser.timezone=UTC \
        -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "$ATTACK_PATH" \
        pk.nser.attack.Attack "$form" "$TEST_ROOT/attack" "$out" || status=$?
    say "the same as JSON: $out"
    say "took $(duration $((SECONDS - began)))"
    exit "$status"
}

# The classes of all modules with those of the tests, and the path on which Maven would run the server's.
compile_attack() {
    local log=$TEST_LOGS/compile.log path=$TEST_ROOT/attack.path
    step "Compiling"
    (cd "$PROJECT" && watched "mvn test-compile" "$log" describe_build mvn -B test-compile \
        dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test) ||
        fail "the suite does not compile" "see the log" "$log"
    ATTACK_PATH=$PROJECT/server/target/test-classes:$PROJECT/server/target/classes:$(<"$path")
}

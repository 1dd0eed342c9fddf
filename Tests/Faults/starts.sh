#!/usr/bin/env bash
# Starts two runs of one project at once: one wins, the other ends with 75 at once; then kills a run
# that holds the lock, and starts another: there is nothing to unlock.
# usage: Tests/Faults/starts.sh [TRIALS]
. "$(dirname "$0")/project.sh"
trials=${1:-100}
make_project
for _ in $(seq "$trials"); do
  begin_trial
  "$acopio" -C "$project" run small --quiet 2> /dev/null & one=$!
  "$acopio" -C "$project" run small --quiet 2> /dev/null & two=$!
  first=0; wait $one || first=$?
  second=0; wait $two || second=$?
  case "$first $second" in
    "0 75" | "75 0") tally "one winner" ;;
    *) tally "other ends"; echo "$first and $second" >&2 ;;
  esac
  [ "$(verdict)" = new ] || tally "not the whole new set"
done
for _ in $(seq $((trials / 10))); do
  begin_trial
  "$acopio" -C "$project" run small --quiet & one=$!
  sleep 0.02
  kill -9 $one 2> /dev/null || tally "ended before it was killed"
  wait $one 2> /dev/null || true
  "$acopio" -C "$project" run small --quiet || tally "locked by the dead"
  [ "$(verdict)" = new ] || tally "not the whole new set"
  begin_trial
  "$acopio" -C "$project" run small --quiet & one=$!
  "$acopio" -C "$project" run small --quiet --wait 60 || tally "waited in vain"
  wait $one || true
done
report "other ends" "not the whole new set" "locked by the dead" "waited in vain"

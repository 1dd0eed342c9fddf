#!/usr/bin/env bash
# Ends runs by SIGINT, SIGTERM and SIGHUP at random moments: within a second, by the same signal, with
# the old set or the whole new one in place and nothing left behind.
# usage: Tests/Faults/signals.sh [TRIALS]
. "$(dirname "$0")/project.sh"
set -m  # otherwise the shell has background jobs ignore SIGINT
trials=${1:-300}
make_project
begin_trial
start=$(milliseconds); "$acopio" -C "$project" run small --quiet; span=$(($(milliseconds) - start))
echo "a whole run takes $span ms"
signals=(INT TERM HUP) statuses=(130 143 129) slowest=0
for trial in $(seq "$trials"); do
  begin_trial
  which=$((trial % 3))
  "$acopio" -C "$project" run small --quiet & pid=$!
  sleep "$(awk -v r=$RANDOM -v s=$span 'BEGIN { print (0.05 + r / 32768) * s / 1000 }')"
  start=$(milliseconds)
  kill -s "${signals[$which]}" $pid 2> /dev/null || tally "ended before the signal"
  status=0; wait $pid 2> /dev/null || status=$?
  took=$(($(milliseconds) - start))
  [ $took -le $slowest ] || slowest=$took
  [ $took -le 1000 ] || tally "slower than a second"
  if [ $status -eq 0 ]; then tally "ended with 0"
  elif [ $status -eq "${statuses[$which]}" ]; then tally "ended by the signal"
  else tally "ended otherwise"; echo "status $status" >&2
  fi
  set=$(verdict); tally "$set afterwards"
  [ -z "$(leftovers)" ] || tally "temporaries left"
done
echo "the slowest took $slowest ms"
report "slower than a second" "ended otherwise" "mixed afterwards" "torn afterwards" "temporaries left"

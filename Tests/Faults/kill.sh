#!/usr/bin/env bash
# Kills runs with SIGKILL: no file may be torn, no set mixed after the next start, every mix announced.
# usage: Tests/Faults/kill.sh [RANDOM TRIALS] [acopio|plain]
# With 'plain' the files are written by a program that just writes them: it shows what is found.
. "$(dirname "$0")/project.sh"
trials=${1:-500} writer=${2:-acopio}
make_project

cat > "$work/plain.sh" <<'PLAIN'
#!/usr/bin/env bash
# Writes the new files over the old ones, as most programs do: in pieces, one after the other.
cd "$1/small"
for file in $(find . -type f | sort); do
  mkdir -p "$(dirname "$2/small/$file")"
  split -b 200 --filter='cat; sleep 0.001' "$file" > "$2/small/$file"
done
PLAIN
chmod +x "$work/plain.sh"

write() {
  case $writer in
    acopio) exec "$acopio" -C "$project" run small --quiet ;;
    plain) exec "$work/plain.sh" "$work/new-output" "$project/Output" ;;
  esac
}

judge() {
  local before after
  before=$(verdict)
  tally "trials"
  tally "$before before the next start"
  if [ "$before" = mixed ] && ! announced; then tally "mixed and not announced"; fi
  "$acopio" -C "$project" run idle --quiet || tally "next starts that failed"
  after=$(verdict)
  tally "$after after the next start"
  [ -z "$(leftovers)" ] || tally "temporaries left after the next start"
}

begin_trial
start=$(milliseconds); (write); span=$(($(milliseconds) - start))
echo "a whole run takes $span ms"
for _ in $(seq "$trials"); do
  begin_trial
  (write) & pid=$!
  sleep "$(awk -v r=$RANDOM -v s=$span 'BEGIN { print r / 32768 * s * 1.1 / 1000 }')"
  kill -9 $pid 2> /dev/null || tally "ended before the kill"
  wait $pid 2> /dev/null || true
  judge
done

if [ "$writer" = acopio ] && command -v strace > /dev/null; then
  for call in write fsync renameat rename mkdir mkdirat openat unlink unlinkat close flock; do
    for k in $(seq 10000); do
      begin_trial
      status=0
      # A shell of its own takes the words that shells say of a killed process.
      bash -c '"$@"; exit $?' - strace -f -qq -o /dev/null -e trace=$call \
        -e inject=$call:signal=KILL:when=$k "$acopio" -C "$project" run small --quiet \
        > /dev/null 2>&1 || status=$?
      [ $status -ne 0 ] || break
      judge
      tally "killed at a $call"
    done
  done
fi
report "torn before the next start" "torn after the next start" "mixed after the next start" \
  "mixed and not announced" "next starts that failed" "temporaries left after the next start"

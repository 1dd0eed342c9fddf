#!/usr/bin/env bash
# Publishes the same pipelines wherever, whenever and by whom: every output must have one hash.
# usage: Tests/Faults/same-bytes.sh [OTHER BINARY...]     such as a release build; faketime if it is there
# ACOPIO_PIPELINES names the project; else this one. A build in which a dictionary reaches an output
# must be caught; 'same-bytes.sh --planted BINARY' ends with 0 if it was.
. "$(dirname "$0")/project.sh"
source_project=${ACOPIO_PIPELINES:-$house}
chmod 711 "$work"  # another user has to get through
planted=no
[ "${1:-}" != --planted ] || { planted=yes; acopio=$(realpath "$2"); shift 2; }
binaries=("$acopio" "$@")
runs=${ACOPIO_RUNS:-100} number=0
trial() { # words before the program, then the program
  number=$((number + 1))
  local out=$work/out-$number
  mkdir -p "$out"; [ -z "${owner:-}" ] || chown "$owner" "$out"
  "$@" run --quiet --force --output "$out" 2> "$work/messages" || { tally "runs that failed"; cat "$work/messages"; }
  (cd "$out" && find . -type f ! -path './.acopio/*' | LC_ALL=C sort | xargs sha256sum) >> "$work/hashes"
  rm -rf "$out"
  tally "runs"
}
here() { (cd "$source_project" && "$@"); }

while [ $number -lt "$runs" ]; do
  for binary in "${binaries[@]}"; do
    trial here "$binary"
    for jobs in 1 2 3 8; do trial here env ACOPIO_JOBS=$jobs "$binary"; done
    for locale in C es_BO.UTF-8 de_DE.UTF-8 tr_TR.UTF-8 ar_EG.UTF-8; do
      trial here env LANG=$locale LC_ALL=$locale "$binary"
    done
    for zone in UTC America/La_Paz Asia/Kolkata Pacific/Apia; do trial here env TZ=$zone "$binary"; done
    trial env -C / "$binary" -C "$source_project"
    trial env -C /tmp HOME=/nonexistent "$binary" -C "$source_project"
    for mask in 000 077; do (umask $mask; trial here "$binary"; declare -p number count > "$work/state"); . "$work/state"; done
    if command -v faketime > /dev/null; then
      for time in "1970-01-02" "2038-01-19 03:14:08" "2028-02-29"; do
        faketime "$time" true 2> /dev/null && trial here faketime "$time" "$binary"
      done
    fi
    trial here env SOURCE_DATE_EPOCH=0 "$binary"
    if [ "$(id -u)" -eq 0 ] && command -v setpriv > /dev/null; then
      owner=65534 trial here setpriv --reuid=65534 --regid=65534 --clear-groups "$binary"
    fi
    [ $planted = no ] || break
  done
done
outputs=$(awk '{ print $2 }' "$work/hashes" | sort -u | wc -l)
several=$(sort -u "$work/hashes" | awk '{ print $2 }' | uniq -d | sort -u)
counts=$(awk '{ print $2 }' "$work/hashes" | sort | uniq -c | awk '{ print $1 }' | sort -u | wc -l)
echo "$outputs outputs of $number runs"
if [ $planted = yes ]; then
  [ -n "$several" ] && { echo "caught:"; echo "$several"; exit 0; }
  echo "not caught" >&2; exit 1
fi
[ -z "$several" ] || { tally "outputs with several hashes"; echo "$several" >&2; }
[ "$counts" -eq 1 ] || tally "outputs that only some runs made"
report "runs that failed" "outputs with several hashes" "outputs that only some runs made"

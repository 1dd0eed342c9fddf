#!/usr/bin/env bash
# Runs the job of deliveries.json5 beside Polars and DuckDB, in turns, and prints the medians of wall
# time and peak memory, and their ratio to Polars'.
#
# usage: Tests/Benchmarks/compare.sh DATA PEERS PYTHON [ROUNDS]
#   DATA    a file that PEERS/gen.py made
#   PEERS   the folder of peer_polars.py and peer_duckdb.py
#   PYTHON  an interpreter with polars, duckdb and numpy
#   ROUNDS  how often each runs; 7 unless given
#
# Needs GNU time and `swift build -c release --product acopio`.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 64; }
data=$(realpath "$1") peers=$(realpath "$2") python=$3 rounds=${4:-7}
root=$(cd "$(dirname "$0")/../.." && pwd)
acopio=$(cd "$root" && swift build -c release --show-bin-path)/acopio
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Runs a command and writes seconds and MiB at its peak to the file of its name.
measure() {
  local name=$1 start=$EPOCHREALTIME
  shift
  /usr/bin/time -f %M -o "$scratch/peak" "$@" >"$scratch/$name.out" 2>&1 || { cat "$scratch/$name.out" >&2; exit 1; }
  local end=$EPOCHREALTIME
  echo "$start $end $(cat "$scratch/peak")" | awk '{ print $2 - $1, $3 / 1024 }' >>"$scratch/$name"
}

# The median of a column of a file.
median() { awk -v c="$2" '{ print $c }' "$1" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for ((round = 0; round < rounds; round++)); do
  measure acopio "$acopio" run "$root/Tests/Benchmarks/deliveries.json5" --input "deliveries=$data" --output "$scratch/output"
  measure polars "$python" "$peers/peer_polars.py" "$data" "$scratch/polars.csv"
  measure duckdb "$python" "$peers/peer_duckdb.py" "$data" "$scratch/duckdb.csv"
done

reference=$(median "$scratch/polars" 1)
printf '%-8s %8s %8s %8s\n' program seconds MiB ratio
for name in acopio polars duckdb; do
  seconds=$(median "$scratch/$name" 1)
  printf '%-8s %8.3f %8.0f %8.2f\n' "$name" "$seconds" "$(median "$scratch/$name" 2)" \
    "$(awk "BEGIN { print $seconds / $reference }")"
done

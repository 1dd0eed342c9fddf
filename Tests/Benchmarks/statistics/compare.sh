#!/usr/bin/env bash
# Runs three pipelines from the files to the published outputs beside the fits of R and statsmodels
# alone, and prints the medians of seconds.
#
# usage: Tests/Benchmarks/statistics/compare.sh FOLDER PYTHON [ROUNDS]
#   FOLDER  where make.sh wrote its files
#   PYTHON  an interpreter with pandas and statsmodels
#   ROUNDS  how often each runs; 3 unless given
#
# Needs Rscript with plm, survival and survey, and `swift build -c release --product acopio`.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 64; }
data=$(realpath "$1") python=$2 rounds=${3:-3}
here=$(cd "$(dirname "$0")" && pwd)
acopio=$(cd "$here/../../.." && swift build -c release --show-bin-path)/acopio
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for ((round = 0; round < rounds; round++)); do
  for name in panel:panel survival:lives survey:people; do
    start=$EPOCHREALTIME
    "$acopio" run "$here/${name%:*}.json5" --quiet --input "${name#*:}=$data/${name%:*}.csv" --output "$scratch/output"
    echo "${name%:*} $start $EPOCHREALTIME" | awk '{ print $1, $3 - $2 }' >>"$scratch/acopio"
  done
  Rscript "$here/peers.R" "$data" >>"$scratch/R"
  "$python" "$here/peers.py" "$data" >>"$scratch/statsmodels"
done

median() { grep "^$2 " "$scratch/$1" | awk '{ print $2 }' | sort -g | awk '{ v[NR] = $1 } END { print NR ? v[int((NR + 1) / 2)] : "-" }'; }

printf '%-9s %10s %10s %12s\n' job acopio R statsmodels
for job in panel survival survey; do
  printf '%-9s %10s %10s %12s\n' "$job" "$(median acopio $job)" "$(median R $job)" "$(median statsmodels $job)"
done

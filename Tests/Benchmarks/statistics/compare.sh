#!/usr/bin/env bash
# Runs three jobs, in turns, as whole processes: pipelines from the file to the published outputs,
# R and statsmodels from the file to the fit. Prints the medians of seconds, and of the fits alone.
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

# Runs a command; what it prints goes to NAME.fit, its seconds to NAME.whole.
measure() {
  local name=$1 start=$EPOCHREALTIME
  shift
  "$@" >>"$scratch/$name.fit"
  echo "$start $EPOCHREALTIME" | awk '{ print $2 - $1 }' >>"$scratch/$name.whole"
}

median() { [ -s "$scratch/$1" ] && sort -g "$scratch/$1" | awk '{ v[NR] = $1 } END { printf "%.3f", v[int((NR + 1) / 2)] }' || printf -; }

for ((round = 0; round < rounds; round++)); do
  for job in panel:panel survival:lives survey:people; do
    name=${job%:*}
    measure "$name.acopio" "$acopio" run "$here/$name.json5" --quiet --input "${job#*:}=$data/$name.csv" --output "$scratch/output"
    measure "$name.R" Rscript "$here/peers.R" "$data" "$name"
    [ "$name" = survey ] || measure "$name.statsmodels" "$python" "$here/peers.py" "$data" "$name"
  done
done

printf '%-9s %10s %10s %12s %10s %12s\n' job acopio R statsmodels 'R fit' 'sm fit'
for name in panel survival survey; do
  printf '%-9s %10s %10s %12s %10s %12s\n' "$name" "$(median "$name.acopio.whole")" "$(median "$name.R.whole")" \
    "$(median "$name.statsmodels.whole")" "$(median "$name.R.fit")" "$(median "$name.statsmodels.fit")"
done

#!/usr/bin/env bash
# How often do the intervals of price and loyalty cover what the sample was made with?
# usage: Tests/Benchmarks/coverage.sh ACOPIO [SEEDS]      (ACOPIO: the release binary; 100 seeds)
# The sample's slope is -0.8 and 0.4 steeper in debt, so the findings, changes that go with 10 points
# of gap, are -8 and -4 points.
set -euo pipefail
acopio=$(realpath "$1")
seeds=${2:-100}
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
mkdir "$project/Pipelines"
cp "$root"/Pipelines/federation.units.json5 "$root"/Pipelines/price_loyalty.* "$project/Pipelines/"
declare -A truth=([slope]=-8 [debt_slope]=-4) covered=([slope]=0 [debt_slope]=0)
for seed in $(seq 1 "$seeds"); do
  rm -rf "$project/Input"
  "$acopio" sample --seed "$seed" --output "$project/Input/federation" > /dev/null 2>&1
  "$acopio" -C "$project" run price_loyalty > /dev/null 2>&1
  for finding in slope debt_slope; do
    if awk -F, -v finding="$finding" -v truth="${truth[$finding]}" \
      '$1 == finding { found = 1; exit !($(NF-6) <= truth && truth <= $(NF-5)) } END { if (!found) exit 1 }' \
      "$project/Output/price_loyalty/findings.csv"; then
      covered[$finding]=$((covered[$finding] + 1))
    fi
  done
done
for finding in slope debt_slope; do
  printf 'the interval of %s covers %d in %d of %d samples\n' \
    "$finding" "${truth[$finding]}" "${covered[$finding]}" "$seeds"
done

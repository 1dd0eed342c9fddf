#!/usr/bin/env bash
# How often does the interval of the price-loyalty slope cover the slope that the sample was made with?
# usage: Tests/Benchmarks/coverage.sh ACOPIO [SEEDS]      (ACOPIO: the release binary; 100 seeds)
# The sample's slope is -0.8, so the finding, the change that goes with 10 points of gap, is -8 points.
set -euo pipefail
acopio=$(realpath "$1")
seeds=${2:-100}
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
mkdir "$project/Pipelines"
cp "$root"/Pipelines/federation.units.json5 "$root"/Pipelines/price_loyalty.* "$project/Pipelines/"
covered=0
for seed in $(seq 1 "$seeds"); do
  rm -rf "$project/Input"
  "$acopio" sample --seed "$seed" --output "$project/Input/federation" > /dev/null 2>&1
  "$acopio" -C "$project" run price_loyalty > /dev/null 2>&1
  if awk -F, '$1 == "slope" { found = 1; exit !($(NF-6) <= -8 && -8 <= $(NF-5)) } END { if (!found) exit 1 }' \
    "$project/Output/price_loyalty/findings.csv"; then
    covered=$((covered + 1))
  fi
done
printf 'the interval covers the slope in %d of %d samples\n' "$covered" "$seeds"

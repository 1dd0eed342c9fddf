#!/usr/bin/env bash
# How often do the intervals of the shipped pipelines cover what the sample was made with?
# usage: Tests/Benchmarks/coverage.sh ACOPIO [SEEDS]      (ACOPIO: the release binary; 100 seeds)
#
# slope, debt_slope  -8 and -4 points of the share delivered go with 10 points of gap
# size_ratio         closings of small cooperatives over those of large ones, in the same years
# break_even         volume that the cooperative with most sales needed in the last season
set -euo pipefail
acopio=$(realpath "$1")
seeds=${2:-100}
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
mkdir "$project/Input"
cp -R "$root/Pipelines" "$project/"
cp -R "$root/Input/reported" "$project/Input/"
output=$project/Output
figures="slope debt_slope size_ratio break_even"
declare -A covered=([slope]=0 [debt_slope]=0 [size_ratio]=0 [break_even]=0)

# Whether the interval of a finding of a pipeline holds a number.
finding_covers() {
  awk -F, -v finding="$2" -v truth="$3" '
    $1 == finding { found = 1; exit !($(NF-6) <= truth && truth <= $(NF-5)) }
    END { if (!found) exit 1 }' "$output/$1/findings.csv"
}

# The chances to close are 0.16 and 0.11 to 2000, 0.05 and 0.03 since then (CooperativeLives), so that
# the ratio differs by era. What a regression with one ratio should find is where its score is 0,
# given the years that were watched.
size_ratio() {
  awk -F, '
    BEGIN {
      chance["small,conflict"] = 0.16; chance["large,conflict"] = 0.11
      chance["small,since then"] = 0.05; chance["large,since then"] = 0.03
    }
    NR > 1 { years[$1 "," $2] = $6; hazard[$1 "," $2] = -log(1 - chance[$1 "," $2]) }
    function score(ratio, era,    small, large) {
      small = years["small," era]; large = years["large," era]
      return hazard["small," era] * small - ratio * small / (ratio * small + large) \
        * (hazard["small," era] * small + hazard["large," era] * large)
    }
    END {
      low = 1; high = 3
      for (step = 0; step < 50; step++) {
        middle = (low + high) / 2
        if (score(middle, "conflict") + score(middle, "since then") > 0) low = middle
        else high = middle
      }
      print low
    }' "$output/survival/eras_by_size.csv"
}

# Whether the interval of the largest cooperative holds the volume that was put in.
break_even_covers() {
  awk -F, '
    FNR == 1 { files++; for (field = 1; field <= NF; field++) column[files, $field] = field; next }
    files == 1 { truth[$column[1, "coop_id"], $column[1, "season"]] = $column[1, "break_even"]; next }
    $column[2, "break_even"] != "" {
      season = substr($column[2, "season"], 1, 4); volume = $column[2, "volume"] + 0
      if (season > last || season == last && volume > largest) {
        last = season; largest = volume; true_volume = truth[$column[2, "coop_id"], season]
        low = $column[2, "break_even_low"]; high = $column[2, "break_even_high"]
      }
    }
    END { exit !(low <= true_volume && true_volume <= high) }
  ' "$project/Input/federation/truth/break-even.csv" "$output/viability/path.csv"
}

covers() {
  case $1 in
    slope) finding_covers price_loyalty slope -8 ;;
    debt_slope) finding_covers price_loyalty debt_slope -4 ;;
    size_ratio) finding_covers survival size_ratio "$(size_ratio)" ;;
    break_even) break_even_covers ;;
  esac
}

for seed in $(seq 1 "$seeds"); do
  rm -rf "$project/Input/federation"
  "$acopio" sample --seed "$seed" --output "$project/Input/federation" > /dev/null 2>&1
  "$acopio" -C "$project" run price_loyalty survival viability > /dev/null 2>&1
  for figure in $figures; do
    if covers "$figure"; then covered[$figure]=$((covered[$figure] + 1)); fi
  done
done
for figure in $figures; do
  printf 'the interval of %s covers the truth in %d of %d samples\n' \
    "$figure" "${covered[$figure]}" "$seeds"
done

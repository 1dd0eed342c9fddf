# A small project with two sets of data, for the commands beside this file; they source it.
#
# Tests/Faults tries what cannot be tried inside a test: runs that are killed, disks that are full,
# calls of the system that fail. Each command prints what it counted and ends with 1 if a promise
# was broken. They need bash; those that make calls fail need strace (Linux).
#
#   kill.sh     kills runs at random moments and at every k-th write, fsync, rename, ...
#   inject.sh   makes every k-th call fail: ENOSPC, EIO, EMFILE, EINTR; makes every write short
#   signals.sh  sends SIGINT, SIGTERM, SIGHUP at random moments
#   starts.sh   starts two runs at once
#   year.sh     a year of nights: new rows, corrections, a late file, a broken file, a full disk
#   schedule.sh    takes the units and the lines for cron out of the help and tries them
#   same-bytes.sh  one hash for each output, wherever, whenever and by whom it is made
#
# ACOPIO_BINARY names the binary; else .build/debug/acopio.
set -euo pipefail
house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
acopio=$(realpath "${ACOPIO_BINARY:-$house/.build/debug/acopio}")
export SWIFT_BACKTRACE=enable=no
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
project=$work/project

# A pipeline with several outputs, and one that makes nothing of theirs.
make_project() {
  mkdir -p "$project/Pipelines" "$project/Input"
  cat > "$project/Pipelines/small.json5" <<'PIPELINE'
{
  "acopio": 1,
  "title": "What was sold?",
  "inputs": {
    "sales": {
      "read": "Input/sales.csv",
      "columns": { "coop": "text required", "town": "text", "sold": "number[kg] >= 0" },
      "describes": "census",
      "bad_rows": "reject up to 50%"
    }
  },
  "tables": {
    "coops": [ { "from": "sales" }, { "summarize": { "sold": "sum(sold)" }, "by": ["coop"] } ],
    "towns": [ { "from": "sales" }, { "summarize": { "sold": "sum(sold)" }, "by": ["town"] } ],
    "all": [ { "from": "sales" }, { "summarize": { "sold": "sum(sold)", "sales": "count()" } } ]
  },
  "findings": { "in_all": { "label": "Sold in all", "from": "all", "value": "sum(sold)" } },
  "charts": { "by_town": { "draw": "ranked", "from": "towns", "y": "town", "x": "sold" } },
  "outputs": { "coops": { "file": "coops.csv" }, "towns": { "file": "towns.csv" } }
}
PIPELINE
  cat > "$project/Pipelines/idle.json5" <<'PIPELINE'
{
  "acopio": 1,
  "title": "Nothing of the other's",
  "inputs": { "one": { "read": "Input/one.csv", "columns": { "n": "int" }, "describes": "census" } },
  "tables": { "ones": [ { "from": "one" } ] },
  "findings": { "sum": { "label": "Sum", "from": "ones", "value": "sum(n)" } }
}
PIPELINE
  printf 'n\n1\n' > "$project/Input/one.csv"
  sales old 60 > "$work/old.csv"
  sales new 75 > "$work/new.csv"
  for set in old new; do
    use "$set"
    "$acopio" -C "$project" run --quiet
    cp -a "$project/Output" "$work/$set-output"
    hashes "$work/$set-output" > "$work/$set-hashes"
    bytes "$work/$set-output" > "$work/$set-bytes"
  done
}

# Rows of sales; the kind and the number decide what is in them.
sales() {
  echo coop,town,sold
  for row in $(seq "$2"); do echo "coop $1 $((row % 9)),town $((row % 5)),$row.$((row % 7))"; done
  echo "coop $1,town 1,many"
}

use() { cp "$work/$1.csv" "$project/Input/sales.csv"; }

# Puts back what the old data gave, and the new data in place.
begin_trial() {
  rm -rf "$project/Output" "$project/.acopio"
  cp -a "$work/old-output" "$project/Output"
  use new
}

# Every file of the pipeline with its hash.
hashes() { (cd "$1/small" && find . -type f ! -name FAILED.txt | LC_ALL=C sort | xargs sha256sum); }
bytes() { (cd "$1/small" && find . -type f | xargs sha256sum | cut -d' ' -f1 | sort); }

# What the outputs are: old, new, mixed, or torn if a file is neither its old nor its new self.
verdict() {
  local now=$work/now-hashes
  hashes "$project/Output" > "$now"
  if cmp -s "$now" "$work/old-hashes"; then echo old
  elif cmp -s "$now" "$work/new-hashes"; then echo new
  elif [ -n "$(cut -d' ' -f1 "$now" | sort -u | comm -23 - <(sort -u "$work/old-bytes" "$work/new-bytes"))" ]; then echo torn
  else echo mixed
  fi
}

# Whether 'verify' says of a mixed set that it is one.
announced() {
  local status=0
  "$acopio" -C "$project" verify small > /dev/null 2>&1 || status=$?
  [ $status -eq 1 ]
}

# What a run may not leave behind once another has begun and ended.
leftovers() { find "$project/.acopio" \( -name stage -o -name journal -o -name fresh \) 2> /dev/null; }

declare -A count=()
tally() { count[$1]=$((${count[$1]:-0} + 1)); }

# The figures, and the exit status: 1 if anything was counted that must not be.
report() {
  local name wrong=0
  while read -r name; do printf '%6s %s\n' "${count[$name]}" "$name"; done \
    < <(printf '%s\n' "${!count[@]}" | sort)
  for name in "$@"; do [ "${count[$name]:-0}" -eq 0 ] || { echo "broken: $name" >&2; wrong=1; }; done
  return $wrong
}

milliseconds() { date +%s%3N; }

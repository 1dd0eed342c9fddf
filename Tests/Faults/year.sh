#!/usr/bin/env bash
# A year of nights in a few minutes: new rows every day, corrections, late files, broken files, a disk
# that is full, runs that are killed, nights without power. After every night: the published set is
# whole, the totals are exact, the note is there if and only if the last run failed, and 'status' says
# in the morning what happened. At the end the log must tell the same story.
# usage: Tests/Faults/year.sh [NIGHTS]      the disk is a small tmpfs where root may make one
. "$(dirname "$0")/project.sh"
nights=${1:-365} epoch=1798761600  # 2027-01-01
published=$work/disk/reports
mkdir -p "$work/disk" "$project/Pipelines" "$project/Input/deliveries"
disk=limit
if mount -t tmpfs -o size=4m tmpfs "$work/disk" 2> /dev/null; then
  disk=tmpfs
  trap 'umount "$work/disk"; rm -rf "$work"' EXIT
fi

cat > "$project/Pipelines/deliveries.json5" <<'PIPELINE'
{
  "acopio": 1,
  "title": "What was delivered?",
  "inputs": {
    "deliveries": {
      "read": "Input/deliveries/*.csv",
      "columns": { "id": "int required", "date": "date 'yyyy-MM-dd'", "coop": "text", "sold": "number[kg] >= 0" },
      "key": ["id"],
      "corrections": "Input/corrections.csv",
      "fresh": { "column": "date", "within": "3 days" },
      "describes": "census"
    }
  },
  "tables": {
    "coops": [ { "from": "deliveries" }, { "summarize": { "sold": "sum(sold)", "rows": "count()" }, "by": ["coop"] } ]
  },
  "findings": {
    "total": { "label": "Delivered", "from": "coops", "value": "sum(sold)", "status": { "alert": "value > 3000[kg]" } },
    "rows": { "label": "Deliveries", "from": "coops", "value": "sum(rows)" }
  },
  "schedule": { "every": "1 day", "keep_runs": 1000 }
}
PIPELINE
echo "input,id,column,old,new,who,why" > "$project/Input/corrections.csv"

# What must come out: rows, and tenths of kilograms.
id=0 rows=0 tenths=0
add_row() { # file, day
  local amount=$((id * 37 % 97 + 1))
  [ -e "$1" ] || echo "id,date,coop,sold" > "$1"
  echo "$id,$2,coop $((id % 7)),$((amount / 10)).$((amount % 10))" >> "$1"
  id=$((id + 1)) rows=$((rows + 1)) tenths=$((tenths + amount))
}
correct() { # the delivery of a number gets 5 kg more
  local amount=$(($1 * 37 % 97 + 1)) new
  new=$((amount + 50))
  echo "deliveries,$1,sold,$((amount / 10)).$((amount % 10)),$((new / 10)).$((new % 10)),office,letter" >> "$project/Input/corrections.csv"
  tenths=$((tenths + 50))
}
decimal() { if [ $(($1 % 10)) -eq 0 ]; then echo $(($1 / 10)); else echo "$(($1 / 10)).$(($1 % 10))"; fi; }

run() {
  local status=0
  SOURCE_DATE_EPOCH=$now "$acopio" -C "$project" run --scheduled --output "$published" > "$work/said" 2>&1 || status=$?
  echo $status
}
finding() { awk -F, -v name="$1" '$1 == name { print $4 }' "$published/deliveries/findings.csv"; }

stamp() { [ ! -e "$published/deliveries/manifest.json" ] || b2sum < "$published/deliveries/manifest.json"; }

# Every file is the one that the manifest names.
whole() {
  [ -e "$published/deliveries/manifest.json" ] || return 0
  sed -n '/"outputs"/,/^  ]/s/.*"path": "\([^"]*\)", "bytes": [0-9]*, "blake2b": "\([0-9a-f]*\)".*/\2  \1/p' \
    "$published/deliveries/manifest.json" > "$work/sums"
  [ -s "$work/sums" ] && (cd "$published/deliveries" && b2sum -l 256 --quiet -c "$work/sums")
}

declare -A expected=()
failed=no good=no
for night in $(seq 0 $((nights - 1))); do
  now=$((epoch + night * 86400 + 7200))
  day=$(date -u -d @$((now - 86400)) +%F)
  for _ in $(seq $((night % 4 + 1))); do add_row "$project/Input/deliveries/${day%-*}.csv" "$day"; done
  kind=good
  [ $((night % 30)) -ne 12 ] || { correct $((night * 2)); tally "nights with a correction"; }
  [ $((night % 45)) -ne 20 ] || { add_row "$project/Input/deliveries/late-$night.csv" 2026-12-24; tally "nights with a late file"; }
  [ $((night % 50)) -ne 17 ] || kind=broken
  [ $((night % 60)) -ne 23 ] || kind=full
  [ $((night % 40)) -ne 9 ] || kind=killed
  [ $((night % 73)) -ne 11 ] || kind=dark
  tally "nights: $kind"
  before=$(stamp)
  case $kind in
    good) want=0; got=$(run) ;;
    broken)
      echo 'id,date,coop,sold' > "$project/Input/deliveries/half.csv"; echo '1,2027-' >> "$project/Input/deliveries/half.csv"
      want=65; got=$(run); rm "$project/Input/deliveries/half.csv" ;;
    full)
      want=74
      if [ $disk = tmpfs ]; then
        dd if=/dev/zero of="$work/disk/filler" bs=4k 2> /dev/null || true
        got=$(run); rm "$work/disk/filler"
      else got=$(ulimit -f 1; run)
      fi ;;
    killed)
      want=137
      (SOURCE_DATE_EPOCH=$now exec "$acopio" -C "$project" run --scheduled --output "$published") & pid=$!
      sleep 0.0$((night % 10))$((night % 7)); kill -9 $pid 2> /dev/null || true
      got=0; wait $pid 2> /dev/null || got=$? ;;
    dark) want=dark; got=dark ;;
  esac
  [ "$got" = $want ] || [ $kind = killed ] || { tally "nights that ended otherwise"; echo "night $night ($kind): $got"; cat "$work/said"; }
  expected[$got]=$((${expected[$got]:-0} + 1))
  if [ "$got" = 0 ]; then
    good=yes
    [ "$(finding total)" = "$(decimal $tenths)" ] && [ "$(finding rows)" = $rows ] || {
      tally "totals that are not exact"; echo "night $night: $(finding total) of $(decimal $tenths), $(finding rows) of $rows"; }
    grep -q "\"name\": \"deliveries\".*\"rows\": $rows, \"kept\": $rows" "$published/deliveries/manifest.json" || tally "rows not in the ledger"
    [ ! -e "$published/deliveries/FAILED.txt" ] || tally "notes that should be gone"
    [ ! -s "$work/said" ] || tally "good nights that were not silent"
  elif [ "$got" != 137 ]; then
    [ "$(stamp)" = "$before" ] || tally "failed nights that changed something"
    [ "$got" != 65 ] || [ -e "$published/deliveries/FAILED.txt" ] || tally "notes that are missing"
  fi
  [ -e "$published/.acopio/journal" ] || whole || { tally "half-written reports"; echo "night $night"; }
  morning=0
  SOURCE_DATE_EPOCH=$((now + 18000)) "$acopio" -C "$project" status --output "$published" > "$work/morning" || morning=$?
  case $got in
    0) [ $morning -eq 0 ] || [ "$(finding total | cut -d. -f1)" -ge 3000 ] && [ $morning -le 1 ] ;;
    dark) [ $good = no ] || [ $morning -ge 1 ] ;;
    74 | 137) [ $morning -ge 1 ] ;;  # the run may have ended before it could say that it began
    *) [ $morning -eq 2 ] ;;
  esac || { tally "mornings that hid something"; echo "night $night: $got, status $morning"; cat "$work/morning"; }
done

log=$published/.acopio/log/deliveries.jsonl
began=$(grep -c '"event": "began"' "$log") ended=$(grep -c '"event": "ended"' "$log")
good=$(grep -c '"event": "ended".*"status": 0,' "$log") bad=$(grep -c '"event": "ended".*"status": 65,' "$log")
echo "the log: $began began, $ended ended, $good of them well, $bad with 65; disk: $disk"
[ "$good" -eq "${expected[0]}" ] || tally "good nights that the log does not tell"
[ "$bad" -eq "${expected[65]:-0}" ] || tally "bad nights that the log does not tell"
[ $((began - ended)) -le "$((${expected[137]:-0} + ${expected[74]:-0}))" ] || tally "runs that the log does not end"
report "nights that ended otherwise" "totals that are not exact" "rows not in the ledger" \
  "notes that should be gone" "notes that are missing" "good nights that were not silent" \
  "failed nights that changed something" "half-written reports" "mornings that hid something" \
  "good nights that the log does not tell" "bad nights that the log does not tell" \
  "runs that the log does not end"

#!/usr/bin/env bash
# Takes the files out of 'acopio help schedule' and tries them: systemd must find nothing wrong, and
# the lines for cron must run as they stand, with the paths of this machine put in.
. "$(dirname "$0")/project.sh"
make_project
mkdir -p "$work/units" "$work/reports"
page=$("$acopio" help schedule)
part() { # from a heading to the next empty line after its text
  awk -v head="$1" 'index($0, head) == 1 { on = 1; next } on && /^[^ ]/ { exit } on { sub(/^  /, ""); print }' <<< "$page"
}
here() { sed -e "s#/usr/local/bin/acopio#$acopio#g" -e "s#/srv/federation#$project#g" -e "s#/srv/reports#$work/reports#g" -e "s#^User=.*#User=root#"; }
part "systemd, /etc/systemd/system/acopio.service" | here > "$work/units/acopio.service"
part "systemd, /etc/systemd/system/acopio.timer" | here > "$work/units/acopio.timer"
part "cron" | here | grep -v '^MAILTO' | grep . > "$work/crontab"
if command -v systemd-analyze > /dev/null; then
  systemd-analyze verify "$work/units/acopio.service" "$work/units/acopio.timer" > "$work/verify" 2>&1 || tally "units that systemd refuses"
  grep acopio "$work/verify" && tally "warnings of systemd"
  tally "units tried"
fi
while read -r minute hour day month weekday line; do
  echo "$minute $hour $day $month $weekday: $line"
  env -i /bin/sh -c "$line" > "$work/said" 2>&1 || { tally "lines for cron that fail"; cat "$work/said"; }
  [ ! -s "$work/said" ] || { tally "lines for cron that say something"; cat "$work/said"; }
  tally "lines for cron tried"
done < "$work/crontab"
[ -e "$work/reports/small/report.md" ] || tally "lines for cron that publish nothing"
report "units that systemd refuses" "warnings of systemd" "lines for cron that fail" \
  "lines for cron that say something" "lines for cron that publish nothing"

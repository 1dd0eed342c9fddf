#!/usr/bin/env bash
# Writes the data of the benchmarks into a folder: the same bytes each time.
#
# usage: make.sh FOLDER
#   panel.csv     1,000,000 rows: 100,000 units of ten periods in 2,000 villages
#   survival.csv  100,000 rows: entry, time and event, times with four decimals
#   survey.csv    100,000 rows: 50 strata, 2,000 clusters, weights, ten regions
set -euo pipefail
[ $# -eq 1 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 64; }
mkdir -p "$1"
draw='function draw() { seed = (seed * 16807) % 2147483647; return seed / 2147483647 }'
awk "$draw"' BEGIN { seed = 7; print "unit,village,period,y,x"
  for (unit = 0; unit < 100000; unit++) { level = draw() * 5
    for (period = 0; period < 10; period++) { x = level + draw() * 3
      printf "%d,%d,%d,%.3f,%.3f\n", unit, unit % 2000, period, level + 0.5 * x + draw() * 2, x } } }' >"$1/panel.csv"
awk "$draw"' BEGIN { seed = 11; print "entry,time,event"
  for (row = 0; row < 100000; row++) { time = -log(draw()) * 12 + 0.0001
    printf "%.4f,%.4f,%s\n", time * draw() * 0.5, time, draw() < 0.7 ? "true" : "false" } }' >"$1/survival.csv"
awk "$draw"' BEGIN { seed = 13; print "stratum,cluster,region,weight,income"
  for (row = 0; row < 100000; row++) { cluster = row % 2000
    printf "%d,%d,R%d,%.2f,%.2f\n", cluster % 50, cluster, int(draw() * 10), 1 + draw() * 9, 100 + 50 * draw() + cluster % 7 } }' >"$1/survey.csv"

#!/usr/bin/env bash
# Opens reports in Chromium and prints them, as their readers will: no message on the console, every
# figure drawn, every report a PDF whose pages cut no figure.
#
#   Tests/Pages/run.sh                      the published reports
#   Tests/Pages/run.sh report.html...       others
#   PAGES=folder Tests/Pages/run.sh         also leaves the PDFs and their pages as pictures there
#
# Needs Chromium and Poppler (Debian: chromium, poppler-utils). Ends with 1 when something is wrong,
# with 2 when a program is not there.
set -euo pipefail
cd "$(dirname "$0")/../.."

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ] || ! command -v pdftotext > /dev/null; then
  echo "skipped: Chromium and Poppler are not both installed" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- Output/*/report.html
export LC_ALL=C.UTF-8

# The words of each figure in a line of its own: label, then what is drawn and its caption.
figures() {
  tr '\n' ' ' < "$1" | sed 's/<figure/\n<figure/g; s/<\/figure>/\n/g' | grep '^<figure' |
    sed -E 's/<details.*//; s/<(title|desc|style)[^>]*>[^<]*<\/(title|desc|style)>//g' |
    sed -E 's/(.*<figcaption><b>)([^<]*)(<.*)/\2\t\1\2\3/; s/<[^>]*>/ /g' |
    sed -E "s/&amp;/\&/g; s/&#39;/'/g; s/&quot;/\"/g; s/&lt;/</g; s/&gt;/>/g"
}

wrong=0
complain() { printf '%s: %s\n' "$report" "$1" >&2; wrong=1; }

for report in "$@"; do
  name=$(basename "$(dirname "$report")")
  pdf="$work/$name.pdf"
  timeout 120 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --enable-logging=stderr --no-pdf-header-footer --print-to-pdf="$pdf" \
    "file://$(realpath "$report")" > "$work/log" 2>&1 || complain "Chromium failed"
  grep 'CONSOLE' "$work/log" >&2 && complain "a message on the console"
  if grep -qE '<(script|img|link|iframe)|@import|url\(http' "$report"; then
    complain "something is loaded or runs"
  fi
  drawn=$(grep -c '<svg ' "$report" || true)
  placed=$(grep -c '<figure' "$report" || true)
  [ "$drawn" = "$placed" ] || complain "$placed figures, $drawn drawings"
  pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
  for page in $(seq "$pages"); do
    pdftotext -f "$page" -l "$page" "$pdf" - | tr -s ' \n\f' '\n' | sort -u > "$work/page-$page"
  done
  while IFS=$'\t' read -r label words; do
    whole=no
    for page in $(seq "$pages"); do
      missing=$(tr -s ' ' '\n' <<< "$label $words" | grep -E '[[:alpha:]]{4}' | sort -u |
        comm -23 - "$work/page-$page" | wc -l)
      [ "$missing" = 0 ] && whole=yes && break
    done
    [ "$whole" = yes ] || complain "no page holds all of $label"
  done < <(figures "$report")
  if [ -n "${PAGES:-}" ]; then
    mkdir -p "$PAGES"
    cp "$pdf" "$PAGES/$name.pdf"
    pdftoppm -r 60 -png "$pdf" "$PAGES/$name"
  fi
  printf '%s: %s pages, %s figures\n' "$report" "$pages" "$placed"
done
exit $wrong

#!/usr/bin/env bash
# Fuzzes one target with libFuzzer (Linux; the toolchain of swift.org has it).
# usage: Tests/Fuzz/run.sh csv|json|json5|pipeline|formula|template [SECONDS [MORE OPTIONS OF LIBFUZZER]]
# SwiftPM cannot link a fuzz target, so the modules are compiled here, into .build/fuzz, and again
# only when their sources are newer. ACOPIO_FUZZ_SANITIZERS=fuzzer is several times as fast.
# A find is written to .build/fuzz/found: make it smaller with -minimize_crash=1, put it into
# Tests/Fuzz/Finds/TARGET, and the tests replay it from then on.
set -euo pipefail
cd "$(dirname "$0")/../.."
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
target=$1 seconds=${2:-60}
shift; [ $# -eq 0 ] || shift
out=${ACOPIO_FUZZ_BUILD:-.build/fuzz}; mkdir -p "$out/found" "$out/corpus-$target"

settings=(
  -O -wmo -parse-as-library -swift-version 6 -package-name acopio -enable-testing
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -sanitize="${ACOPIO_FUZZ_SANITIZERS:-fuzzer,address}" -I "$out"
)

# Compiles a module from some folders, if a source of it is newer or a module below it was compiled.
compiled=no
module() {
  local name=$1; shift
  if [ $compiled = no ] && [ -e "$out/$name.o" ]; then
    [ -n "$(find "$@" -name '*.swift' -newer "$out/$name.o")" ] || return 0
  fi
  echo "compiling $name" >&2
  swiftc "${settings[@]}" -module-name "$name" -emit-module \
    -emit-module-path "$out/$name.swiftmodule" -emit-object -o "$out/$name.o" \
    $(find "$@" -name '*.swift' | sort)
  compiled=yes
}

layers=(Statistics Tabular) tests=Tabular
case $target in
  template) layers+=(Charting Reporting) tests=Reporting ;;
  pipeline) layers+=(Indicators Charting Reporting Pipelines) tests=Pipelines ;;
esac
for layer in "${layers[@]}"; do module "$layer" "Sources/$layer"; done
layers+=(TestSupport)
module TestSupport Tests/TestSupport/Fuzzing/{FuzzTarget,Diagnostic+Misplaced}.swift \
  Tests/TestSupport/{TableLiteral,TemporaryFolder}.swift

objects=("${layers[@]/#/$out/}")
swiftc "${settings[@]}" -use-ld=lld -module-name Fuzz -o "$out/fuzz-$target" \
  "Tests/Fuzz/$target.swift" Tests/Fuzz/judge.swift Tests/${tests}Tests/Fuzzing/*Target.swift \
  "${objects[@]/%/.o}"
"$out/fuzz-$target" "$out/corpus-$target" "Tests/Fuzz/Seeds/$target" -dict="Tests/Fuzz/$target.dict" \
  -artifact_prefix="$out/found/$target-" -max_len=2048 -timeout=5 -rss_limit_mb=1024 \
  -max_total_time="$seconds" -print_final_stats=1 "$@"

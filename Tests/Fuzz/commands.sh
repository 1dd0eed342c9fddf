#!/usr/bin/env bash
# Runs the program over inputs changed at random; fails when one ends with 128 or more, or with 70.
# usage: Tests/Fuzz/commands.sh [HOW MANY [SEED]]
set -euo pipefail
cd "$(dirname "$0")/../.."
export ACOPIO_MUTATIONS=${1:-10000} ACOPIO_SEED=${2:-1} SWIFT_BACKTRACE=enable=no
export ACOPIO_BINARY="$PWD/.build/release/acopio"
swift build -c release --product acopio
swift test --filter MutatedInputTests

#!/usr/bin/env bash
# Scores the rules in one process: `test/score/quick.sh dev` with errors, `test/score/quick.sh held` figures only.
set -eu
cd "$(dirname "$0")/../.."
half=${1:-dev}
files=$(sed -n "/^  $half: \[/,/\]/p" test/score/split.ts | grep -o "'[^']*'" | tr -d "'" | sed 's|.*|../shared/score/gold/&.json|')
errors=--errors
[ "$half" = dev ] || errors=
# shellcheck disable=SC2086
node --import tsx --import ./test/score/in-process.ts ../shared/score/score.mjs $errors $files

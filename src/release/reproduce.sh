#!/usr/bin/env bash
# Builds the release twice from clean checkouts of the last commit and compares zip, package, jar and bill of materials byte by byte.
#
#   src/release/reproduce.sh
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for build in one two; do
  git clone -q "$project" "$work/$build"
  (cd "$work/$build" && mvn -B -ntp -q -Prelease package)
done

differences=0
for file in "$work"/one/target/*.{jar,zip,deb} "$work"/one/target/bom.json; do
  other=$work/two/target/$(basename "$file")
  if cmp -s "$file" "$other"; then
    echo "same       $(sha256sum "$file" | cut -c1-16)  $(basename "$file")"
  else
    echo "different                    $(basename "$file")"
    differences=1
  fi
done
exit $differences

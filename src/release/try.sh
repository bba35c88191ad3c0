#!/usr/bin/env bash
# Unpacks the zip and the Debian package that `mvn -Prelease package` made, starts the server of each from a folder that cannot be
# written, and asks it for the page, the health and a search. Needs curl, unzip or a JDK's jar, and for the package dpkg-deb.
#
#   src/release/try.sh
set -euo pipefail

# Root can write everywhere, so it runs the servers as nobody.
as=()
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null 2>&1; then
  as=(setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent)
fi

project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || :
  chmod -R u+w "$work"
  rm -rf "$work"
}
trap finish EXIT

fail() {
  echo "try: $1" >&2
  [ ! -f "$work/log" ] || cat "$work/log" >&2
  exit 1
}

# try NAME HOME: serves a copy of the starter corpus with the release in HOME.
try() {
  local name=$1 home=$2
  [ -x "$home/zhenxing" ] || fail "$name: $home/zhenxing cannot be run"
  cp -r "$home/corpus" "$work/$name-corpus"
  chmod -R u+w "$work/$name-corpus"
  chmod -R a-w "$home"
  chmod 755 "$work"
  mkdir "$work/$name-index"
  [ "${#as[@]}" = 0 ] || chown -R 65534:65534 "$work/$name-corpus" "$work/$name-index"
  "${as[@]}" "$home/zhenxing" serve --port 0 --corpus "$work/$name-corpus" --index "$work/$name-index" >"$work/log" 2>&1 &
  server=$!
  local address=
  for _ in $(seq 300); do
    address=$(sed -n 's/^Zhenxing listens on //p' "$work/log")
    [ -z "$address" ] || ! curl -fs "$address/health/ready" >/dev/null || break
    kill -0 "$server" 2>/dev/null || fail "$name: the server ended"
    sleep 1
  done
  curl -fs "$address/health/ready" | grep -q '"status":"ready"' || fail "$name: is not ready"
  curl -fs "$address/" | grep -q '/js/main.js' || fail "$name: has no page"
  curl -fsG "$address/api/v1/search" --data-urlencode 'q="三篇大文章"' | grep -q '"total":8,' || fail "$name: finds something else"
  kill "$server"
  local code=0
  wait "$server" || code=$?
  server=
  [ "$code" = 143 ] || fail "$name: ended with $code"
  echo "$name: serves from a folder that cannot be written"
}

zip=$(echo "$project"/target/zhenxing-*.zip)
[ -f "$zip" ] || fail "there is no $zip: mvn -Prelease package"
mkdir "$work/zip"
if command -v unzip >/dev/null 2>&1; then
  unzip -q "$zip" -d "$work/zip"
else
  (cd "$work/zip" && jar xf "$zip")
  chmod +x "$work"/zip/*/zhenxing
fi
try zip "$(echo "$work"/zip/zhenxing-*)"

if command -v dpkg-deb >/dev/null 2>&1; then
  dpkg-deb -x "$(echo "$project"/target/zhenxing_*_all.deb)" "$work/deb"
  [ "$(readlink "$work/deb/usr/bin/zhenxing")" = /usr/share/zhenxing/zhenxing ] || fail "deb: /usr/bin/zhenxing leads elsewhere"
  [ -f "$work/deb/usr/lib/systemd/system/zhenxing.service" ] || fail "deb: has no systemd unit"
  try deb "$work/deb/usr/share/zhenxing"
fi

#!/usr/bin/env bash
# Searches over HTTP, beside OpenSearch answering the same ones, on this machine, one after the other.
#
#   src/bench/searches.sh [ARTICLES] [PASSES] [HEAP]      default: 75000 3 2g
#   PEER=none src/bench/searches.sh                       without OpenSearch
#   REUSE=1 src/bench/searches.sh                         with the indexes of the last time
#
# JAVA_HOME names a JDK 21 or later, for OpenSearch.
# Takes queries, load generator and both sides from ../shared/bench; works in target/bench. Prints the medians and the slowest
# hundredth of each class of queries for one client and for four, in milliseconds, and how they compare.
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
articles=${1:-75000} passes=${2:-3} heap=${3:-2g} peer=${PEER:-opensearch}
shared=$project/../shared
[ -d "$shared/bench" ] || { echo "skipped: there is no $shared/bench"; exit 0; }
[ "$peer" = none ] || : "${JAVA_HOME:?name a JDK 21 or later}"
export SHARED_DATA=$shared/data PROJECT=$project
work=$project/target/bench
mkdir -p "$work/corpus"
cp -r "$shared/bench/." "$work"
chmod -R u+w "$work"
cd "$work"

corpus=corpus/c$articles.jsonl
[ -f "$corpus" ] || python3 make_bench_corpus.py "$articles" "$corpus"
"$project/zhenxing" --help > built.log
reuse=()
[ -z "${REUSE:-}" ] || reuse=(--reuse)
common=("$corpus" queries.jsonl)
rm -f searches.json searches-peer.json
python3 peer_zhenxing.py "${common[@]}" searches.json --heap "$heap" --passes "$passes" --threads 1,4 --no-class "${reuse[@]}"
if [ "$peer" = opensearch ]; then
  [ -f home/lib/opensearch-3.8.0.jar ] || M2=$HOME/.m2/repository ./assemble.sh "$work/home" > assemble.log
  OS_HOME="$work/home" python3 peer_opensearch.py "${common[@]}" searches-peer.json --modes or --heap "$heap" --passes "$passes" \
    --threads 1,4 --no-class "${reuse[@]}"
fi

python3 - "$articles" <<'PY'
import json, os, sys
ours = next(iter(json.load(open("searches.json")).values()))["query"]
theirs = None
if os.path.exists("searches-peer.json"):
    theirs = next(iter(json.load(open("searches-peer.json"))["results"].values()))
    if theirs["docs"] != int(sys.argv[1]):
        sys.exit("OpenSearch still had an index of %d articles: run without REUSE" % theirs["docs"])
    theirs = theirs["query_or"]
for threads in ("threads_1", "threads_4"):
    print(threads.replace("_", " "))
    classes = {"mixed": "mixed"} | {name: name for name in ours[threads]["mixed_by_class"]}
    for name in classes:
        def of(side):
            return side[threads]["mixed"] if name == "mixed" else side[threads]["mixed_by_class"][name]
        line = "  %-9s p50 %7.2f p99 %7.2f" % (name, of(ours)["p50"], of(ours)["p99"])
        if theirs:
            a, b = of(ours), of(theirs)
            line += "   OpenSearch %7.2f %7.2f   ratio %.2f %.2f" % (b["p50"], b["p99"], a["p50"] / b["p50"], a["p99"] / b["p99"])
        print(line)
    line = "  searches a second %.0f, processor time of a search %.2f ms" % (
        ours[threads]["mixed"]["qps_median"], ours[threads]["mixed"]["server_cpu_ms_per_query"])
    if theirs:
        line += "   OpenSearch %.0f, %.2f ms" % (
            theirs[threads]["mixed"]["qps_median"], theirs[threads]["mixed"]["server_cpu_ms_per_query"])
    print(line)
PY

#!/usr/bin/env bash
# The whole way of articles into an index, beside OpenSearch loading the same ones, on this machine, one after the other.
#
#   src/bench/pipeline.sh [ARTICLES] [ROUNDS] [HEAP]      default: 75000 3 2g
#   PEER=none src/bench/pipeline.sh 1000000 1 1g          without OpenSearch
#
# JAVA_HOME names a JDK 21 or later, for OpenSearch.
# Takes the generator and the OpenSearch side from ../shared/bench; works in target/bench. Prints for each round the articles a
# second, the processor time of an article, bytes on disk and peak memory, and the medians at the end.
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
articles=${1:-75000} rounds=${2:-3} heap=${3:-2g} peer=${PEER:-opensearch}
shared=$project/../shared
[ -d "$shared/bench" ] || { echo "skipped: there is no $shared/bench"; exit 0; }
[ "$peer" = none ] || : "${JAVA_HOME:?name a JDK 21 or later}"
export SHARED_DATA=$shared/data
work=$project/target/bench
mkdir -p "$work/corpus"
cp -r "$shared/bench/." "$work"
cd "$work"

corpus=corpus/c$articles.jsonl
[ -f "$corpus" ] || python3 make_bench_corpus.py "$articles" "$corpus"
python3 - "$corpus" ours.jsonl <<'PY'
import json, sys
with open(sys.argv[1], encoding="utf8") as read, open(sys.argv[2], "w", encoding="utf8") as write:
    for line in read:
        article = json.loads(line)
        kept = {key: article[key] for key in ("id", "title", "body", "date")}
        write.write(json.dumps(kept, ensure_ascii=False) + "\n")
PY
"$project/zhenxing" --help > built.log
if [ "$peer" = opensearch ] && [ ! -f home/lib/opensearch-3.8.0.jar ]; then
  M2=$HOME/.m2/repository ./assemble.sh "$work/home" > assemble.log
fi

measure() { # prints one JSON object for this project
  rm -rf ours.index
  local start end
  start=$(date +%s.%N)
  JDK_JAVA_OPTIONS="-Xmx$heap" /usr/bin/time -f '%U %S %M' -o time.txt \
    "$project/zhenxing" index --corpus ours.jsonl --index ours.index --json > summary.json 2> ours.log
  end=$(date +%s.%N)
  python3 - "$start" "$end" <<'PY'
import json, os, sys
user, system, peak = map(float, open("time.txt").read().split()[-3:])
added = json.loads(open("summary.json").read())["added"]
seconds = float(sys.argv[2]) - float(sys.argv[1])
size = sum(os.path.getsize(os.path.join("ours.index", name)) for name in os.listdir("ours.index"))
print(json.dumps({"side": "zhenxing", "articles": added, "perSecond": round(added / seconds), "cpuMillis": round(1000 * (user + system) / added, 2),
                  "bytes": round(size / added), "peakMB": round(peak / 1024)}))
PY
}

measure_peer() { # the same for OpenSearch
  rm -f peer.json
  head -1 queries.jsonl > one-query.jsonl
  HEAP=$heap OS_HOME="$work/home" python3 peer_opensearch.py "$corpus" one-query.jsonl peer.json --modes or --passes 1 --threads 1 --no-class --heap "$heap" > peer.log
  python3 - <<'PY'
import json
result = next(iter(json.load(open("peer.json"))["results"].values()))
load = result["index_loads"][-1]
print(json.dumps({"side": "opensearch", "articles": load["docs"], "perSecond": load["docs_per_s"], "perSecondMerged": load["docs_per_s_with_merge"],
                  "cpuMillis": round(1000 * load["server_cpu_s"] / load["docs"], 2), "bytes": round(1e6 * load["store_MB"] / load["docs"]), "peakMB": load["rss_after_load"]}))
PY
}

: > rounds.jsonl
for _ in $(seq "$rounds"); do
  measure | tee -a rounds.jsonl
  if [ "$peer" = opensearch ]; then measure_peer | tee -a rounds.jsonl; fi
done

python3 - <<'PY'
import json, statistics
rounds = [json.loads(line) for line in open("rounds.jsonl")]
medians = {}
for side in sorted({r["side"] for r in rounds}):
    of = [r for r in rounds if r["side"] == side]
    medians[side] = {key: statistics.median(r[key] for r in of) for key in ("perSecond", "cpuMillis", "bytes")}
    print("median", side, medians[side])
if len(medians) == 2:
    ours, theirs = medians["zhenxing"], medians["opensearch"]
    print("zhenxing / opensearch: %.2f articles a second, %.2f processor time an article"
          % (ours["perSecond"] / theirs["perSecond"], ours["cpuMillis"] / theirs["cpuMillis"]))
PY

#!/usr/bin/env bash
# What it takes to serve an index: time until the first search is answered, memory, and how long suggestions take.
#
#   src/bench/serving.sh [ARTICLES] [ROUNDS]      default: 300000 5
#
# Uses the index and queries that src/bench/searches.sh has left in target/bench. Starts with Java's record of a rehearsal and without it in
# turn (docs/decisions/0037-start-up.md), then serves once with a heap of 384 MB: the 600 queries from four clients at once, then 2,000
# beginnings of titles as suggestions, one after the other.
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
articles=${1:-300000} rounds=${2:-5}
shared=$project/../shared
[ -d "$shared/bench" ] || { echo "skipped: there is no $shared/bench"; exit 0; }
export SHARED_DATA=$shared/data PROJECT=$project
work=$project/target/bench
corpus=$work/ours/c$articles.jsonl
[ -f "$corpus" ] || { echo "skipped: there is no $corpus; run src/bench/searches.sh $articles first"; exit 0; }
"$project/zhenxing" --version > /dev/null

exec python3 - "$project" "$work" "$corpus" "$rounds" <<'PY'
import http.client, json, os, signal, statistics, subprocess, sys, threading, time, urllib.parse

project, work, corpus, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
sys.path.insert(0, work)
import bench_common, peer_zhenxing

PORT = 7796
LONGEST = 120


def get(path, timeout=30):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=timeout)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        return response.status
    except OSError:
        return None
    finally:
        connection.close()


class Server:
    """The server, until its first search is answered."""

    def __init__(self, options):
        start = time.time()
        self.process = subprocess.Popen(
            [project + "/zhenxing", "serve", "--no-watch", "--port", str(PORT), "--corpus", corpus, "--index", corpus[:-6] + ".index"],
            env={**os.environ, "JDK_JAVA_OPTIONS": options}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        query = "/api/v1/search?q=" + urllib.parse.quote("振兴")
        while get(query) != 200:
            if time.time() - start > LONGEST:
                self.stop()
                sys.exit("the server does not answer")
            time.sleep(0.01)
        self.seconds = time.time() - start
        with open("/proc/%d/stat" % self.process.pid) as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        self.processor = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        with open("/proc/%d/status" % self.process.pid) as status:
            return next(int(line.split()[1]) // 1024 for line in status if line.startswith("RssAnon"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)


starts = {"-Xmx1g -XX:AOTMode=off": [], "-Xmx1g": []}
for _ in range(rounds):
    for options, measured in starts.items():
        server = Server(options)
        measured.append((server.seconds, server.processor))
        server.stop()
for options, measured in starts.items():
    print("start, %-25s %5.2f s, processor %5.2f s (medians of %d)" % (
        options, statistics.median(m[0] for m in measured), statistics.median(m[1] for m in measured), rounds))

server = Server("-Xmx384m")
try:
    requests = [peer_zhenxing.encoder(query)[1] for query in bench_common.load_queries(work + "/queries.jsonl")]

    def search():
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        for request in requests:
            connection.request("GET", request)
            connection.getresponse().read()

    clients = [threading.Thread(target=search) for _ in range(4)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    print("RssAnon at -Xmx384m after %d searches of 4 clients: %d MB" % (4 * len(requests), server.memory()))

    typed = []
    with open(corpus) as lines:
        for line in lines:
            title = json.loads(line).get("title") or ""
            if len(title) > 4:
                typed.append(title[: 1 + len(typed) % 4])
            if len(typed) == 2000:
                break
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    taken = []
    for text in typed:
        start = time.perf_counter()
        connection.request("GET", "/api/v1/suggest?q=" + urllib.parse.quote(text))
        response = connection.getresponse()
        response.read()
        taken.append((time.perf_counter() - start) * 1000)
        assert response.status == 200, response.status
    # The first ones wait until the suggestions are made.
    taken = sorted(taken[100:])
    print("suggestions: median %.1f, 99%% %.1f ms" % (statistics.median(taken), taken[len(taken) * 99 // 100]))
finally:
    server.stop()
PY

package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import dev.podweft.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Graphs as a build would make them, before the layout: one of a show that could exist, and random ones. */
final class SampleGraphs {

    private static final String[] LANDS = {
        "Postgres internals|PostgreSQL;WAL;MVCC;VACUUM;B-tree index;shared buffers;TOAST;replication slot;"
            + "logical replication;checkpoint;heap-only tuples;pg_stat_io;query planner;connection pooling;PgBouncer;"
            + "row-level locking;SELECT FOR UPDATE SKIP LOCKED;transaction ID wraparound;bloom filter;covering index",
        "Kernel I/O|Linux kernel;io_uring;epoll;page cache;asynchronous I/O;direct I/O;system call;eBPF;zero copy;"
            + "sendfile;context switch;file descriptor;kernel TLS;memory-mapped file;copy-on-write;NUMA;huge pages;"
            + "completion queue;fsync",
        "Transport|TCP;QUIC;UDP;TLS 1.3;HTTP/3;HTTP/2;head-of-line blocking;congestion control;BBR;"
            + "ephemeral port exhaustion;TIME_WAIT;Nagle's algorithm;three-way handshake;SO_REUSEPORT;receive window;"
            + "0-RTT resumption;connection migration;Server Name Indication;Path MTU discovery;keep-alive",
        "Proxies and load balancing|Envoy;NGINX;HAProxy;reverse proxy;load balancer;sidecar;service mesh;"
            + "health check;rate limiting;consistent hashing;backpressure;circuit breaker;retry storm;L4 and L7;"
            + "API gateway;Server-Sent Events;WebSocket;gRPC;long polling",
        "Distributed storage|Raft;quorum;sharding;Cassandra;LSM tree;RocksDB;write amplification;compaction;"
            + "SSTable;leader election;eventual consistency;CAP theorem;two-phase commit;vector clock;Kafka;"
            + "consumer group;exactly-once semantics;change data capture;Debezium",
        "Runtimes and memory|Java;virtual threads;garbage collection;G1;Node.js;event loop;V8;Rust;"
            + "borrow checker;Go;goroutine;memory allocator;false sharing;cache line;thread pool;lock-free queue;"
            + "WebAssembly;just-in-time compilation",
        "Caching and delivery|Redis;Memcached;content delivery network;cache stampede;ETag;stale-while-revalidate;"
            + "Varnish;object storage;Amazon S3;multipart upload;range request;Brotli;cache key normalization;"
            + "edge computing;DNS;anycast",
        "Security|OAuth 2.0;JSON Web Token;mutual TLS;certificate pinning;XZ backdoor;supply-chain attack;"
            + "side-channel attack;Spectre;SQL injection;zero trust;secrets rotation;post-quantum key exchange;"
            + "memory safety;WebAuthn;certificate transparency"};

    private static final String[] TITLES = {
        "Asynchronous I/O arrives in Postgres 18", "Why your VACUUM never finishes", "What a page cache really does",
        "The cost of a context switch", "Kernel TLS and who should encrypt", "QUIC after five years",
        "Running out of ephemeral ports", "Nagle, delayed ACK and the 40 ms mystery", "HTTP/3 in production",
        "Do you need a service mesh?", "How Envoy drains connections", "Retry storms and how to stop them",
        "Consistent hashing, revisited", "Raft for people who read the paper twice", "LSM trees against B-trees",
        "Exactly once, explained slowly", "Change data capture with Debezium: lessons from three migrations",
        "Virtual threads one year on", "The event loop is not magic", "False sharing on 96 cores",
        "Rust in the storage engine", "Cache stampedes at midnight", "S3 became strongly consistent",
        "DNS is still the outage", "The XZ backdoor, minute by minute", "Post-quantum key exchange in TLS",
        "Tokens, sessions and what leaks", "SO_REUSEPORT and fair accept queues", "Logical replication at scale",
        "io_uring and its security record", "Zero copy from disk to socket"};

    private static final int[] HOME = {
        0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 7, 7, 7, 2, 0, 1, 1};

    private final KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    private final SplittableRandom random;
    private final List<List<String>> names = new ArrayList<>();
    private final List<String> lands = new ArrayList<>();
    private final Map<String, TreeSet<Integer>> episodesOf = new TreeMap<>();
    private final Map<String, Integer> landOf = new HashMap<>();

    private SampleGraphs(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns a show of 31 episodes, about 146 concepts and 8 communities. */
    static AnnotatedGraph show() {
        SampleGraphs sample = new SampleGraphs(7);
        for (String land : LANDS) {
            sample.lands.add(land.substring(0, land.indexOf('|')));
            sample.names.add(List.of(land.substring(land.indexOf('|') + 1).split(";")));
        }
        sample.graph.add(new Node.Show(NodeIds.show("The Backend Hour"), "The Backend Hour"));
        for (int e = 0; e < TITLES.length; e++) {
            sample.addEpisode(e, TITLES[e], HOME[e], 9);
        }
        return sample.annotated();
    }

    /** Returns {@code concepts} concepts, some with long, wide, right-to-left or hostile names. */
    static AnnotatedGraph random(int concepts, long seed) {
        SampleGraphs sample = new SampleGraphs(seed);
        int lands = Math.max(1, Math.min(30, concepts / 20));
        for (int i = 0; i < concepts; i++) {
            if (i < lands) {
                sample.names.add(new ArrayList<>());
                sample.lands.add("Land of " + sample.anyName(i) + " and " + i);
            }
            sample.names.get(i % lands).add(sample.anyName(i) + " " + i);
        }
        sample.graph.add(new Node.Show(NodeIds.show("A <show> & \"more\""), "A <show> & \"more\" 🎙️"));
        for (int e = 0; e < concepts / 4; e++) {
            sample.addEpisode(e, "Episode " + e + " about " + sample.anyName(e + 3), e % lands, 7);
        }
        return sample.annotated();
    }

    private String anyName(int i) {
        String[] odd = {
            "A very long concept name that goes on and on until nobody can read it at any size at all",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "🚀🛰️👩‍💻 launch",
            "قاعدة البيانات الموزعة", "מסד נתונים", "分散データベースとトランザクション", "<script>alert('x')</script>",
            "a & b \"quoted\" 'single'", "\u202Eevil\u0007\uD800 text", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
            "std::experimental::filesystem::recursive_directory_iterator", "Ünïcödé Żółć"};
        String[] plain = {"queue", "index", "buffer", "protocol", "cache", "lock", "stream", "socket", "planner",
            "cluster", "log", "merge tree", "scheduler", "token", "replica", "shard"};
        return i % 9 == 4 ? odd[random.nextInt(odd.length)]
            : plain[random.nextInt(plain.length)] + (random.nextInt(3) == 0 ? " of the " + plain[i % 16] : "");
    }

    private void addEpisode(int e, String title, int home, int most) {
        EpisodeId key = new EpisodeId("ep-" + String.format(java.util.Locale.ROOT, "%04d", e));
        LocalDate date = LocalDate.of(2024, 3, 1).plusDays(11L * e);
        graph.add(new Node.Episode(NodeIds.of(key), key.value(), title, false, "The Backend Hour", Optional.of(date),
            OptionalInt.of(900 + 77 * e), Optional.of("https://example.org/episodes/" + e + "?a=1&b=2"), "", List.of(),
            List.of(), List.of()));
        TreeMap<String, Double> mentions = new TreeMap<>();
        for (int m = 0; m < most; m++) {
            boolean stays = random.nextInt(10) < 7;
            int land = stays ? home : (home + 1 + random.nextInt(2)) % names.size();
            List<String> there = names.get(land);
            int pick = (int) (there.size() * Math.pow(random.nextDouble(), 2.2));
            mentions.putIfAbsent(addConcept(there.get(pick), land), 0.2 + random.nextInt(80) / 100.0);
        }
        mentions.forEach((concept, weight) -> {
            episodesOf.get(concept).add(e);
            graph.add(new Edge.Mentions(NodeIds.of(key), concept, weight, List.of(evidence())));
        });
    }

    private String addConcept(String name, int land) {
        String id = NodeIds.of(new ConceptId("concept/" + name));
        episodesOf.computeIfAbsent(id, i -> new TreeSet<>());
        landOf.put(id, land);
        return id;
    }

    private static Evidence evidence() {
        return new Evidence(Passage.Field.DESCRIPTION, new SourceLocation("notes.txt", 1), new Span(0, 1), "x", "x",
            OptionalInt.empty(), 1, "a sample");
    }

    private AnnotatedGraph annotated() {
        for (int land = 0; land < names.size(); land++) {
            for (String name : names.get(land)) {
                String id = addConcept(name, land);
                graph.add(new Node.Topic(id, Concept.named(new ConceptId("concept/" + name), name,
                    ConceptKind.CONCEPT), episodesOf.get(id).size()));
            }
        }
        addPairs();
        KnowledgeGraph built = graph.build();
        double all = built.edges().size() * 2.0 + built.nodes().size();
        Map<String, Facts> facts = new HashMap<>();
        for (Node.Topic topic : built.nodes(Node.Topic.class)) {
            double rank = (1 + built.edgesOf(topic.id()).size()) / all;
            facts.put(topic.id(), new Facts(landOf.get(topic.id()), rank, 0, 0, 0, 0));
        }
        return new AnnotatedGraph(built, lands, facts);
    }

    private void addPairs() {
        List<String> ids = List.copyOf(episodesOf.keySet());
        double episodes = Math.max(2, episodesOf.values().stream().flatMap(TreeSet::stream).distinct().count());
        Map<Integer, List<String>> concepts = new TreeMap<>();
        ids.forEach(id -> episodesOf.get(id).forEach(e ->
            concepts.computeIfAbsent(e, i -> new ArrayList<>()).add(id)));
        Map<List<String>, Integer> counts = new HashMap<>();
        for (List<String> together : concepts.values()) {
            for (int i = 0; i < together.size(); i++) {
                for (int j = 0; j < i; j++) {
                    counts.merge(List.of(together.get(j), together.get(i)), 1, Integer::sum);
                }
            }
        }
        counts.forEach((pair, count) -> {
            double both = count / episodes;
            double apart = episodesOf.get(pair.get(0)).size() / episodes * episodesOf.get(pair.get(1)).size()
                / episodes;
            double npmi = both >= 1 ? 1 : Math.log(both / apart) / -Math.log(both);
            if (npmi > 0) {
                graph.add(new Edge.CoOccurs(pair.get(0), pair.get(1), npmi, count));
            }
        });
    }
}

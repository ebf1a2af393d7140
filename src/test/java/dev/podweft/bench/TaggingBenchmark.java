package dev.podweft.bench;

import dev.podweft.Annotator;
import dev.podweft.DictionaryPeer;
import dev.podweft.corenlp.RegexPeer;
import dev.podweft.eval.GoldEpisode;
import dev.podweft.model.Passage;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From notes to decided links, by one thread: normalizing, names, discovery, decisions, versions, minutes. The peer is
 * CoreNLP's TokensRegexNER with the same names, which decides nothing; it gets the first ten episodes only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TaggingBenchmark {

    private static final int FEW = 10;

    private List<List<Passage>> episodes;
    private Annotator annotator;

    /** Made for the peer only, since its rules need a gigabyte. */
    @State(Scope.Benchmark)
    public static class Peer {

        private RegexPeer peer;
        private List<GoldEpisode> few;

        @Setup(Level.Trial)
        public void prepare() throws IOException {
            peer = new RegexPeer(DictionaryPeer.meanings(Vocabulary.load()));
            few = Notes.episodes().subList(0, FEW).stream()
                .map(passages -> new GoldEpisode("", "", passages.get(0).text(), passages.get(1).text(), List.of()))
                .toList();
            Notes.say("words of the peer's ten episodes", Notes.words(Notes.episodes().subList(0, FEW)));
        }
    }

    @Setup
    public void prepare() throws IOException {
        episodes = Notes.episodes();
        List<String> notes = Notes.descriptions();
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        Annotator loaded = Annotator.load();
        System.gc();
        Notes.say("KB of heap that the annotator takes when loaded",
            Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() - before >> 10);
        annotator = loaded.amid(notes);
        Notes.say("episodes", episodes.size());
        Notes.say("words", Notes.words(episodes));
        Notes.say("links", podweft());
        System.gc();
        Notes.say("KB of heap that it takes after its first pass",
            Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() - before >> 10);
    }

    @Benchmark
    public int podweft() {
        int links = 0;
        for (List<Passage> episode : episodes) {
            for (var text : annotator.result(episode, Optional.empty()).links()) {
                links += text.size();
            }
        }
        return links;
    }

    /** What recurs in the batch, which is found once for all episodes. */
    @Benchmark
    public Annotator podweftRecurring() throws IOException {
        return annotator.amid(episodes.stream().map(passages -> passages.get(1).text()).toList());
    }

    @Benchmark
    public int tokensRegexNerOnTen(Peer regex) {
        int found = 0;
        for (GoldEpisode episode : regex.few) {
            found += regex.peer.tag(episode).size();
        }
        return found;
    }
}

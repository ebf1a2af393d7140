package dev.podweft.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.podweft.model.Mention;
import dev.podweft.tag.PhraseTagger;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Names in text: ours, which folds, knows addresses, plurals and gaps, and gives places in the source; and two that
 * compare characters of the text in small letters, at word boundaries. One call is all of {@link Notes}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MatchingBenchmark {

    private List<String> notes;
    private Vocabulary vocabulary;
    private PhraseTagger tagger;
    private AhoCorasickDoubleArrayTrie<Integer> trie;
    private FST<Long> fst;

    @Setup
    public void prepare() throws IOException {
        notes = Notes.descriptions();
        vocabulary = Vocabulary.load();
        tagger = new PhraseTagger(vocabulary.table(), vocabulary::form);
        TreeMap<String, Integer> forms = new TreeMap<>();
        for (int i = 0; i < vocabulary.formCount(); i++) {
            forms.putIfAbsent(vocabulary.form(i).text().toLowerCase(Locale.ROOT), i);
        }
        trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(forms);
        fst = fst(forms);
        Notes.say("characters", notes.stream().mapToInt(String::length).sum());
        Notes.say("bytes", notes.stream().mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length).sum());
        Notes.say("forms", forms.size());
        if (Integer.getInteger("copies", 1) == 1) {
            Notes.say("names found by podweft", podweft());
            Notes.say("names found by the trie", doubleArrayTrie());
            Notes.say("names found by the FST", lucene());
        }
    }

    private static FST<Long> fst(TreeMap<String, Integer> forms) throws IOException {
        PositiveIntOutputs outputs = PositiveIntOutputs.getSingleton();
        FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, outputs).build();
        TreeMap<BytesRef, Integer> sorted = new TreeMap<>();
        forms.forEach((form, number) -> sorted.put(new BytesRef(form), number));
        IntsRefBuilder scratch = new IntsRefBuilder();
        for (var form : sorted.entrySet()) {
            compiler.add(Util.toIntsRef(form.getKey(), scratch), form.getValue() + 1L);
        }
        return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    }

    /** Words, folded, with their places and hashes, and no look-up. */
    @Benchmark
    public int podweftWordsOnly() {
        int words = 0;
        for (String text : notes) {
            words += NormalizedText.of(text).size();
        }
        return words;
    }

    @Benchmark
    public int podweft() {
        int found = 0;
        for (String text : notes) {
            for (Mention mention : tagger.tag(NormalizedText.of(text))) {
                found += mention.span().length() > 0 ? 1 : 0;
            }
        }
        return found;
    }

    @Benchmark
    public int doubleArrayTrie() {
        int[] found = {0};
        for (String text : notes) {
            String lower = text.toLowerCase(Locale.ROOT);
            trie.parseText(lower, (begin, end, value) -> {
                found[0] += boundary(lower, begin) && boundary(lower, end) ? 1 : 0;
            });
        }
        return found[0];
    }

    private static boolean boundary(String text, int at) {
        return at == 0 || at == text.length() || !Character.isLetterOrDigit(text.charAt(at - 1))
            || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** Walks the automaton from the start of every word. */
    @Benchmark
    public int lucene() throws IOException {
        int found = 0;
        FST.BytesReader reader = fst.getBytesReader();
        FST.Arc<Long> arc = new FST.Arc<>();
        for (String text : notes) {
            byte[] bytes = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at++) {
                boolean starts = word(bytes[at]) && (at == 0 || !word(bytes[at - 1]));
                found += starts ? walk(bytes, at, arc, reader) : 0;
            }
        }
        return found;
    }

    private int walk(byte[] bytes, int from, FST.Arc<Long> arc, FST.BytesReader reader) throws IOException {
        int found = 0;
        fst.getFirstArc(arc);
        for (int at = from; at < bytes.length; at++) {
            if (fst.findTargetArc(bytes[at] & 0xFF, arc, arc, reader) == null) {
                return found;
            }
            found += arc.isFinal() && (at + 1 == bytes.length || !word(bytes[at + 1])) ? 1 : 0;
        }
        return found;
    }

    private static boolean word(byte b) {
        return b < 0 || b >= '0' && b <= '9' || b >= 'a' && b <= 'z';
    }
}

package dev.podweft.bench;

import dev.podweft.analyze.Relatedness;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The most related episodes of every episode: ours, of topics and words, with the reasons for each pair, from the graph;
 * and Lucene's {@code MoreLikeThis} over the same topics, and over the same titles and notes, from an index with term
 * vectors that is already there. One call is all episodes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RelatedBenchmark {

    private static final int SIZE = 300;
    private static final int KEPT = 20;

    private KnowledgeGraph graph;
    private IndexReader reader;

    @Setup
    public void prepare() throws IOException {
        graph = Woven.graph(SIZE).graph();
        ByteBuffersDirectory folder = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Node.Episode episode : graph.nodes(Node.Episode.class)) {
                Document document = new Document();
                graph.edgesOf(episode.id(), Edge.Mentions.class)
                    .forEach(edge -> document.add(new Field("topic", edge.target(), type(false))));
                document.add(new Field("text", episode.label() + "\n" + episode.description(), type(true)));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(folder);
        Notes.say("pairs found by podweft", podweft().size());
        Notes.say("neighbours found by Lucene over topics", moreLikeThisOverTopics());
        Notes.say("neighbours found by Lucene over text", moreLikeThisOverText());
    }

    private static FieldType type(boolean tokenized) {
        FieldType type = new FieldType();
        type.setStoreTermVectors(true);
        type.setTokenized(tokenized);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        return type;
    }

    @Benchmark
    public List<Edge.Related> podweft() {
        return new Relatedness().of(graph);
    }

    @Benchmark
    public long moreLikeThisOverTopics() throws IOException {
        return moreLikeThis("topic");
    }

    @Benchmark
    public long moreLikeThisOverText() throws IOException {
        return moreLikeThis("text");
    }

    private long moreLikeThis(String field) throws IOException {
        MoreLikeThis alike = new MoreLikeThis(reader);
        alike.setFieldNames(new String[] {field});
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(2);
        alike.setBoost(true);
        IndexSearcher searcher = new IndexSearcher(reader);
        long found = 0;
        for (int episode = 0; episode < reader.maxDoc(); episode++) {
            found += searcher.search(alike.like(episode), KEPT + 1).scoreDocs.length - 1;
        }
        return found;
    }
}

package dev.podweft.export;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells an episode and its chapters as schema.org has them: a PodcastEpisode with Clips. */
final class RdfEpisode {

    /** From this salience on, an episode is about what it mentions. */
    static final double ABOUT = 0.5;

    private final RdfNames names;
    private final RdfSink sink;

    RdfEpisode(RdfNames names, RdfSink sink) {
        this.names = names;
        this.sink = sink;
    }

    void write(KnowledgeGraph graph, Node.Episode episode) throws IOException {
        List<Edge.Mentions> mentions = graph.edgesOf(episode.id(), Edge.Mentions.class).toList();
        sink.subject(names.node(episode.id()), "schema:PodcastEpisode");
        RdfGraph.text(sink, "schema:name", episode.label());
        RdfGraph.text(sink, "schema:identifier", episode.key());
        facts(episode);
        for (Edge.Known edge : graph.edgesOf(episode.id(), Edge.Known.class).toList()) {
            sink.link("schema:partOfSeries", names.node(edge.target()));
        }
        for (Edge.Mentions edge : mentions) {
            if (edge.weight() >= ABOUT) {
                sink.link("schema:about", names.node(edge.target()));
            }
        }
        for (Edge.Mentions edge : mentions) {
            sink.link("schema:mentions", names.node(edge.target()));
        }
        for (int i = 0; i < episode.chapters().size(); i++) {
            sink.link("schema:hasPart", clip(episode, i));
        }
        for (Object source : episode.sources().stream().distinct().toList()) {
            sink.link("prov:wasDerivedFrom", names.node("source", source));
        }
        sink.end();
        for (int i = 0; i < episode.chapters().size(); i++) {
            chapter(episode, i, mentions);
        }
    }

    private void facts(Node.Episode episode) throws IOException {
        if (episode.date().isPresent()) {
            sink.value("schema:datePublished", episode.date().get().toString(), "xsd:date");
        }
        if (episode.durationSeconds().isPresent()) {
            sink.value("schema:duration", "PT" + episode.durationSeconds().getAsInt() + "S", "xsd:duration");
        }
        Optional<String> url = episode.url().flatMap(RdfNames::address);
        if (url.isPresent()) {
            sink.link("schema:url", url.get());
        }
        if (!episode.description().isEmpty()) {
            RdfGraph.text(sink, "schema:description", episode.description());
        }
    }

    private String clip(Node.Episode episode, int chapter) {
        return names.node(episode.id(), "chapter", chapter + 1);
    }

    private void chapter(Node.Episode episode, int number, List<Edge.Mentions> mentions) throws IOException {
        Node.Chapter chapter = episode.chapters().get(number);
        sink.subject(clip(episode, number), "schema:Clip");
        RdfGraph.text(sink, "schema:name", chapter.title());
        RdfGraph.whole(sink, "schema:startOffset", chapter.second());
        if (number + 1 < episode.chapters().size()) {
            RdfGraph.whole(sink, "schema:endOffset", episode.chapters().get(number + 1).second());
        } else if (episode.durationSeconds().isPresent()
                && episode.durationSeconds().getAsInt() > chapter.second()) {
            RdfGraph.whole(sink, "schema:endOffset", episode.durationSeconds().getAsInt());
        }
        sink.link("schema:partOfEpisode", names.node(episode.id()));
        for (Edge.Mentions edge : mentions) {
            if (edge.evidence().stream().map(Evidence::second).anyMatch(OptionalInt.of(chapter.second())::equals)) {
                sink.link("schema:mentions", names.node(edge.target()));
            }
        }
        sink.end();
    }
}

package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Tells a graph as triples: concepts as SKOS has them, shows, episodes and their chapters as schema.org does; links
 * that have a weight or evidence are statements of their own ({@link RdfLinks}). There is no blank node. Immutable.
 */
final class RdfGraph {

    private static final String NAME = "schema:name";

    private final RdfNames names;

    RdfGraph(String base) {
        names = new RdfNames(base);
    }

    void write(AnnotatedGraph annotated, RdfSink sink) throws IOException {
        scheme(annotated, sink);
        for (Node node : annotated.graph().nodes()) {
            node(annotated, node, sink);
        }
        RdfLinks links = new RdfLinks(names, sink);
        for (Edge edge : annotated.graph().edges()) {
            links.write(edge);
        }
        links.sources(annotated.graph());
    }

    private void scheme(AnnotatedGraph annotated, RdfSink sink) throws IOException {
        sink.subject(names.node("concepts"), "skos:ConceptScheme");
        text(sink, "skos:prefLabel", "Concepts");
        for (Node.Topic topic : annotated.graph().nodes(Node.Topic.class)) {
            if (above(annotated, topic.id()).isEmpty()) {
                sink.link("skos:hasTopConcept", names.node(topic.id()));
            }
        }
        sink.end();
    }

    private static List<Edge.Known> above(AnnotatedGraph annotated, String id) {
        return known(annotated, id, Edge.Relation.BROADER);
    }

    private static List<Edge.Known> known(AnnotatedGraph annotated, String id, Edge.Relation relation) {
        return annotated.graph().edgesOf(id, Edge.Known.class)
            .filter(edge -> edge.relation() == relation && edge.source().equals(id)).toList();
    }

    private void node(AnnotatedGraph annotated, Node node, RdfSink sink) throws IOException {
        if (node instanceof Node.Show show) {
            sink.subject(names.node(show.id()), "schema:PodcastSeries");
            text(sink, NAME, show.label());
        } else if (node instanceof Node.Episode episode) {
            new RdfEpisode(names, sink).write(annotated.graph(), episode);
            return;
        } else if (node instanceof Node.Topic topic) {
            topic(annotated, topic, sink);
        } else if (node instanceof Node.Version version) {
            version(version, sink);
        } else if (node instanceof Node.Person person) {
            named(annotated, person, person.concept(), sink);
        } else if (node instanceof Node.Organization organization) {
            named(annotated, organization, organization.concept(), sink);
        }
        sink.end();
    }

    private void topic(AnnotatedGraph annotated, Node.Topic topic, RdfSink sink) throws IOException {
        Concept concept = topic.concept();
        sink.subject(names.node(topic.id()), "skos:Concept");
        text(sink, "skos:prefLabel", topic.label());
        for (String alias : concept.aliases()) {
            if (!alias.equals(topic.label())) {
                text(sink, "skos:altLabel", alias);
            }
        }
        text(sink, "skos:notation", concept.id().value());
        text(sink, "dcterms:type", concept.kind().toString());
        sink.link("skos:inScheme", names.node("concepts"));
        if (above(annotated, topic.id()).isEmpty()) {
            sink.link("skos:topConceptOf", names.node("concepts"));
        }
        links(annotated, topic.id(), Edge.Relation.BROADER, "skos:broader", sink);
        relations(annotated, topic.id(), sink);
        about(concept, "skos:exactMatch", sink);
        whole(sink, "pw:episodes", topic.episodes());
        rank(annotated, topic.id(), sink);
    }

    private static void rank(AnnotatedGraph annotated, String id, RdfSink sink) throws IOException {
        Optional<AnnotatedGraph.Facts> facts = annotated.factsOf(id);
        if (facts.isPresent()) {
            decimal(sink, "pw:pageRank", facts.get().pageRank());
            int community = facts.get().community();
            if (community >= 0 && community < annotated.communities().size()) {
                text(sink, "pw:community", annotated.communities().get(community));
            }
        }
    }

    private void relations(AnnotatedGraph annotated, String id, RdfSink sink) throws IOException {
        links(annotated, id, Edge.Relation.PART_OF, "dcterms:isPartOf", sink);
        links(annotated, id, Edge.Relation.USES, "dcterms:requires", sink);
        links(annotated, id, Edge.Relation.HAS_VERSION, "dcterms:hasVersion", sink);
    }

    private void links(AnnotatedGraph annotated, String id, Edge.Relation relation, String property, RdfSink sink)
            throws IOException {
        for (Edge.Known edge : known(annotated, id, relation)) {
            sink.link(property, names.node(edge.target()));
        }
    }

    private void version(Node.Version version, RdfSink sink) throws IOException {
        sink.subject(names.node(version.id()), "schema:CreativeWork");
        text(sink, NAME, version.label());
        text(sink, "schema:version", version.number());
        sink.link("dcterms:isVersionOf", names.node(version.topic()));
        if (version.released().isPresent()) {
            sink.value("schema:datePublished", version.released().get().toString(), "xsd:date");
        }
    }

    private void named(AnnotatedGraph annotated, Node node, Concept concept, RdfSink sink) throws IOException {
        sink.subject(names.node(node.id()), node instanceof Node.Person ? "schema:Person" : "schema:Organization");
        text(sink, NAME, node.label());
        for (String alias : concept.aliases()) {
            if (!alias.equals(node.label())) {
                text(sink, "schema:alternateName", alias);
            }
        }
        text(sink, "schema:identifier", concept.id().value());
        links(annotated, node.id(), Edge.Relation.BROADER, "schema:knowsAbout", sink);
        relations(annotated, node.id(), sink);
        about(concept, "schema:sameAs", sink);
    }

    private static void about(Concept concept, String same, RdfSink sink) throws IOException {
        for (String name : concept.sameAs()) {
            Optional<String> iri = RdfNames.sameAs(name);
            if (iri.isPresent()) {
                sink.link(iri.get().contains("wikidata") ? same : "rdfs:seeAlso", iri.get());
            }
        }
        Optional<String> url = concept.url().flatMap(RdfNames::address);
        if (url.isPresent()) {
            sink.link("schema:url", url.get());
        }
    }

    static void text(RdfSink sink, String property, String text) throws IOException {
        sink.value(property, Characters.xml(text), "");
    }

    static void whole(RdfSink sink, String property, long number) throws IOException {
        sink.value(property, String.valueOf(number), "xsd:integer");
    }

    static void decimal(RdfSink sink, String property, double number) throws IOException {
        String text = Decimals.print(number);
        sink.value(property, text.contains(".") ? text : text + ".0", "xsd:decimal");
    }
}

package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The formats a graph can be written in. A format may have profiles, each for other readers; the first is the one that
 * is taken where none is named.
 */
public enum Format {
    /** For Gephi, Cytoscape, NetworkX, igraph, JGraphT, TinkerPop; for yEd; for Neo4j's APOC; without a look. */
    GRAPHML(List.of("most", "yed", "neo4j", "plain"), (graph, choice) -> one(graph, graphMl(choice.profile()))),
    /** For Gephi and graphology, with the timeline; for NetworkX before 3.3, too. */
    GEXF(List.of("1.3", "most"), (graph, choice) -> one(graph,
        new GexfExporter(choice.profile().equals("most") ? GexfProfile.MOST : GexfProfile.CURRENT))),
    /** For Graphviz. */
    DOT(List.of(), (graph, choice) -> one(graph, new DotExporter())),
    /** Everything, as node-link JSON. */
    JSON(List.of(), (graph, choice) -> one(graph, new JsonGraphExporter())),
    /** For Cytoscape.js and Cytoscape. */
    CYTOSCAPE(List.of(), (graph, choice) -> one(graph, new CytoscapeExporter())),
    /** Two tables, for spreadsheets and Gephi; for Neo4j's import. */
    CSV(List.of("tables", "neo4j"), Format::tables),
    /** A script for Neo4j. */
    CYPHER(List.of(), (graph, choice) -> one(graph, new CypherExporter())),
    /** RDF in Turtle. */
    TURTLE(List.of(), (graph, choice) -> one(graph, new TurtleExporter(choice.base()))),
    /** RDF in JSON-LD. */
    JSONLD(List.of(), (graph, choice) -> one(graph, new JsonLdExporter(choice.base()))),
    /** A folder of notes. */
    OBSIDIAN(List.of(), (graph, choice) -> new ObsidianVault(graph).files()),
    /** For VOSviewer, a map of concepts. */
    VOSVIEWER(List.of(), (graph, choice) -> one(graph, new VosViewerExporter())),
    /** An index to read. */
    MARKDOWN(List.of(), (graph, choice) -> one(graph, new MarkdownExporter()));

    private final List<String> profiles;
    private final BiFunction<AnnotatedGraph, Choice, Map<String, GraphFolder.Content>> files;

    Format(List<String> profiles, BiFunction<AnnotatedGraph, Choice, Map<String, GraphFolder.Content>> files) {
        this.profiles = profiles;
        this.files = files;
    }

    /**
     * How a format is to be written.
     *
     * @param profile one of {@link Format#profiles}; empty for the first
     * @param base what the IRIs of RDF start with; other formats need none
     */
    public record Choice(String profile, String base) {

        /** The first profile, and IRIs under {@code urn:podweft:}. */
        public static final Choice USUAL = new Choice("", RdfNames.USUAL_BASE);

        public Choice {
            if (!base.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+")) {
                throw new IllegalArgumentException("base must be the beginning of an absolute address, such as "
                    + "https://example.org/show/, and is " + base);
            }
        }

        public Choice withProfile(String name) {
            return new Choice(name, base);
        }

        public Choice withBase(String iri) {
            return new Choice(profile, iri);
        }
    }

    /** Returns the word for it in commands. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }

    /** Returns the names of its profiles, the usual one first; none where there is only one way to write it. */
    public List<String> profiles() {
        return profiles;
    }

    /**
     * Returns what {@code graph} becomes, by the names of files; names with a slash stand in folders.
     *
     * @throws IllegalArgumentException where the format has no such profile
     */
    public Map<String, GraphFolder.Content> files(AnnotatedGraph graph, Choice choice) {
        if (!choice.profile().isEmpty() && !profiles.contains(choice.profile())) {
            throw new IllegalArgumentException(word() + " has no profile " + choice.profile()
                + (profiles.isEmpty() ? "" : "; it has " + String.join(", ", profiles)));
        }
        return files.apply(graph, choice);
    }

    private static Exporter graphMl(String profile) {
        return switch (profile) {
            case "yed" -> new YedExporter();
            case "neo4j" -> new GraphMlExporter(GraphMlProfile.NEO4J);
            case "plain" -> new GraphMlExporter(GraphMlProfile.PLAIN);
            default -> new GraphMlExporter();
        };
    }

    private static Map<String, GraphFolder.Content> tables(AnnotatedGraph graph, Choice choice) {
        return choice.profile().equals("neo4j")
            ? all(graph, List.of(Neo4jCsvExporter.nodes(), Neo4jCsvExporter.relationships()))
            : all(graph, List.of(CsvExporter.nodes(), CsvExporter.edges()));
    }

    private static Map<String, GraphFolder.Content> one(AnnotatedGraph graph, Exporter exporter) {
        return all(graph, List.of(exporter));
    }

    private static Map<String, GraphFolder.Content> all(AnnotatedGraph graph, List<Exporter> exporters) {
        Map<String, GraphFolder.Content> files = new TreeMap<>();
        exporters.forEach(exporter -> files.put(exporter.fileName(), GraphFolder.content(exporter, graph)));
        return files;
    }
}

package dev.podweft.cli;

import dev.podweft.export.Format;
import dev.podweft.export.GraphFolder;
import dev.podweft.export.Sanitized;
import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft export}: the graph as a file, or files, of one format. */
@Command(name = "export", description = "Write the graph for another program.",
    footerHeading = "%nFormats:%n",
    footer = {
        "  graphml    Gephi, Cytoscape, NetworkX, igraph, JGraphT, TinkerPop",
        "             --profile yed: yEd; neo4j: APOC's import; plain: no look",
        "  gexf       Gephi, graphology, with the timeline; --profile most: NetworkX before 3.3, too",
        "  dot        Graphviz",
        "  json       everything, as node-link JSON: NetworkX, D3, sigma.js",
        "  cytoscape  Cytoscape.js, Cytoscape",
        "  csv        nodes.csv, edges.csv; --profile neo4j: neo4j-admin database import",
        "  cypher     Neo4j, with cypher-shell",
        "  turtle     RDF: SKOS, schema.org, PROV",
        "  jsonld     the same as JSON-LD",
        "  obsidian   a folder of notes",
        "  vosviewer  VOSviewer",
        "  markdown   an index as in a book",
        "",
        "Examples:",
        "  podweft export graphml --profile yed -o show.graphml",
        "  podweft export turtle --base https://example.org/show/ > show.ttl",
        "  podweft export obsidian -o vault"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Parameters(paramLabel = "FORMAT", converter = FormatName.class, description = "One of the formats below.")
    private Format format;

    @Option(names = "--profile", paramLabel = "NAME", description = "For which reader, where a format has several.")
    private String profile = "";

    @Option(names = "--base", paramLabel = "IRI", description = "What the names of things in RDF start with"
        + " (default: urn:podweft:).")
    private Optional<String> base = Optional.empty();

    @Option(names = {"-g", "--graph"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder that podweft build wrote (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = {"-o", "--output"}, paramLabel = "PATH", description = "File to write (default: the output);"
        + " a folder, for formats of several files.")
    private Optional<Path> target = Optional.empty();

    private final Messages messages;
    private final Output out;

    ExportCommand(Messages messages, Output out) {
        this.messages = messages;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Format.Choice choice = choice();
        AnnotatedGraph graph = GraphOptions.open(folder);
        Map<String, GraphFolder.Content> files = files(graph, choice);
        if (target.isEmpty()) {
            print(files);
        } else if (files.size() > 1 || Files.isDirectory(target.get())) {
            folders(target.get(), files);
        } else {
            Path file = target.get().toAbsolutePath();
            if (file.getFileName() == null || file.getFileName().toString().startsWith(".")) {
                throw Failure.error("the name of a file must not begin with a dot: " + target.get());
            }
            GraphFolder.write(file.getParent(),
                Map.of(file.getFileName().toString(), files.values().iterator().next()));
        }
        tell(graph);
        return Failure.DONE;
    }

    /** Writes files whose names may lead into folders, a folder at a time. */
    private static void folders(Path top, Map<String, GraphFolder.Content> files) throws IOException {
        Map<Path, Map<String, GraphFolder.Content>> folders = new TreeMap<>();
        files.forEach((name, content) -> {
            Path path = top.resolve(name);
            folders.computeIfAbsent(path.toAbsolutePath().getParent(), folder -> new TreeMap<>())
                .put(path.getFileName().toString(), content);
        });
        for (Map.Entry<Path, Map<String, GraphFolder.Content>> folder : folders.entrySet()) {
            GraphFolder.write(folder.getKey(), folder.getValue());
        }
    }

    private Format.Choice choice() {
        try {
            Format.Choice usual = Format.Choice.USUAL.withProfile(profile);
            return base.isPresent() ? usual.withBase(base.get()) : usual;
        } catch (IllegalArgumentException e) {
            throw Failure.error("--" + e.getMessage());
        }
    }

    private Map<String, GraphFolder.Content> files(AnnotatedGraph graph, Format.Choice choice) {
        try {
            return format.files(graph, choice);
        } catch (IllegalArgumentException e) {
            throw Failure.error(e.getMessage());
        }
    }

    private void print(Map<String, GraphFolder.Content> files) throws IOException {
        if (files.size() > 1) {
            throw Failure.error(format.word() + " is " + files.size()
                + " files; name the folder for them with --output");
        }
        files.values().iterator().next().write(out);
    }

    /** Says what the format could not hold. */
    private void tell(AnnotatedGraph graph) {
        Sanitized lost = Sanitized.of(graph);
        if (format != Format.JSON && lost.characters() > 0 && !standard.quiet()) {
            messages.error(Nodes.count(lost.characters(), "character") + " of "
                + Nodes.count(lost.texts(), "text") + " left out: " + format.word()
                + " holds no control characters and no halves of characters");
        }
    }
}

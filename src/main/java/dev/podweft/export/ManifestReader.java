package dev.podweft.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks whether the files of a folder still are those that its {@link Manifest} tells of. Stateless. */
public final class ManifestReader {

    private ManifestReader() {
    }

    /**
     * Returns the names of the files of {@code folder}, the manifest among them, in order; none at all where the
     * manifest is missing or tells of other inputs, or where a file is missing or holds other bytes than it tells.
     *
     * @param inputs SHA-256 by the name of the input file
     */
    public static List<String> intact(Path folder, Map<String, String> inputs) throws IOException {
        return read(folder).filter(told -> told.inputs().equals(inputs)).map(Told::names).orElse(List.of());
    }

    /** What the manifest of a folder tells, whose files are those it tells of. */
    public record Told(Map<String, String> inputs, Map<String, Integer> counts, List<GraphFolder.Written> files) {

        public Told {
            inputs = Map.copyOf(inputs);
            counts = Map.copyOf(counts);
            files = List.copyOf(files);
        }

        /** Returns the names of the files, the manifest among them, in order. */
        public List<String> names() {
            return Stream.concat(Stream.of(Manifest.FILE_NAME), files.stream().map(GraphFolder.Written::name)).sorted()
                .toList();
        }
    }

    /** Returns what the manifest of {@code folder} tells; nothing where it is missing, or a file is not as it tells. */
    public static Optional<Told> read(Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.FILE_NAME);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        JsonNode json = new ObjectMapper().readTree(manifest.toFile());
        Map<String, String> inputs = new TreeMap<>();
        json.path("inputs").forEach(input -> inputs.put(input.path("file").asText(), input.path("sha256").asText()));
        Map<String, Integer> counts = new TreeMap<>();
        json.path("counts").properties().forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        List<GraphFolder.Written> files = new ArrayList<>();
        for (JsonNode file : json.path("files")) {
            Path path = folder.resolve(file.path("file").asText());
            if (!Files.isRegularFile(path) || Files.size(path) != file.path("bytes").asLong()
                    || !sha256(path).equals(file.path("sha256").asText())) {
                return Optional.empty();
            }
            files.add(new GraphFolder.Written(file.path("file").asText(), file.path("bytes").asLong(),
                file.path("sha256").asText()));
        }
        return Optional.of(new Told(inputs, counts, files));
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = GraphFolder.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

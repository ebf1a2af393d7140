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
import java.util.TreeMap;

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
        Path manifest = folder.resolve(Manifest.FILE_NAME);
        if (!Files.isRegularFile(manifest)) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(Manifest.FILE_NAME));
        JsonNode json = new ObjectMapper().readTree(manifest.toFile());
        Map<String, String> told = new TreeMap<>();
        json.path("inputs").forEach(input -> told.put(input.path("file").asText(), input.path("sha256").asText()));
        if (!told.equals(inputs)) {
            return List.of();
        }
        for (JsonNode file : json.path("files")) {
            Path path = folder.resolve(file.path("file").asText());
            if (!Files.isRegularFile(path) || Files.size(path) != file.path("bytes").asLong()
                    || !sha256(path).equals(file.path("sha256").asText())) {
                return List.of();
            }
            names.add(file.path("file").asText());
        }
        return names.stream().sorted().toList();
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

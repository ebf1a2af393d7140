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

/** Looks whether the files of a folder still are those that its {@link Manifest} tells of. Stateless. */
public final class ManifestReader {

    private ManifestReader() {
    }

    /**
     * Returns the names of the files of {@code folder}, the manifest among them, in order; none at all where the
     * manifest is missing or is not one, or where a file is missing or holds other bytes than it tells.
     */
    public static List<String> intact(Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.FILE_NAME);
        if (!Files.isRegularFile(manifest)) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(Manifest.FILE_NAME));
        for (JsonNode file : new ObjectMapper().readTree(manifest.toFile()).path("files")) {
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

package dev.podweft.cli;

import dev.podweft.map.Picture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** Where a map goes, and in which form: what the name of the file ends in. Whole or not at all. */
final class MapFile {

    private final Optional<Path> file;
    private final double scale;
    private final String ending;

    MapFile(Optional<Path> file, double scale) {
        this.file = file;
        this.scale = scale;
        String name = file.map(path -> path.getFileName().toString().toLowerCase(Locale.ROOT)).orElse("");
        ending = name.substring(name.lastIndexOf('.') + 1);
    }

    boolean isPage() {
        return ending.equals("html") || ending.equals("htm");
    }

    boolean isPrinted() {
        return ending.equals("png") || ending.equals("pdf");
    }

    void write(String drawing, Output out) throws IOException {
        if (file.isEmpty()) {
            out.write(drawing);
            return;
        }
        Path whole = file.get().toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            write(drawing, part);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(String drawing, Path part) throws IOException {
        if (!isPrinted()) {
            Files.writeString(part, drawing);
            return;
        }
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part))) {
            if (ending.equals("png")) {
                new Picture(drawing).writePng(scale, bytes);
            } else {
                new Picture(drawing).writePdf(bytes);
            }
        } catch (IllegalArgumentException e) {
            throw Failure.error("--" + e.getMessage());
        }
    }
}

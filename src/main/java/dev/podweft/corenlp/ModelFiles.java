package dev.podweft.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Models from jars that are not on the class path: CoreNLP reads models from files, so each is unpacked into a
 * temporary one that goes when this is closed. For one thread.
 */
final class ModelFiles implements AutoCloseable {

    private final List<Path> jars;
    private final List<Path> unpacked = new ArrayList<>();

    ModelFiles(List<Path> jars) {
        this.jars = List.copyOf(jars);
    }

    /** Returns the path of a file with the content of the entry {@code name} of the first jar that has it. */
    String path(String name) throws IOException {
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    return unpack(zip, entry);
                }
            } catch (ZipException e) {
                throw new IOException(jar + " is not a jar: " + e.getMessage(), e);
            }
        }
        throw new IOException("no " + name + " in " + jars.stream().map(Path::toString)
            .collect(Collectors.joining(", ")) + "; expected the models jar of CoreNLP 4.5.10");
    }

    private String unpack(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        Path file = Files.createTempFile("podweft-", "-" + name);
        unpacked.add(file);
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toString();
    }

    @Override
    public void close() throws IOException {
        for (Path file : unpacked) {
            Files.deleteIfExists(file);
        }
    }
}

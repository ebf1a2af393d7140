package dev.podweft.export;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder was built from: {@code manifest.json} with the version of Podweft, the hashes of input, vocabulary and
 * output, and counts. It holds no date, so that the same input gives the same bytes.
 *
 * @param version of Podweft
 * @param vocabulary SHA-256 of the vocabulary
 * @param inputs SHA-256 by the name of the input file
 * @param counts by name, such as {@code episodes}
 */
public record Manifest(String version, String vocabulary, Map<String, String> inputs, Map<String, Integer> counts) {

    /** The name of the file in an output folder. */
    public static final String FILE_NAME = "manifest.json";

    public Manifest {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Returns the content of the file for the other {@code files} of the folder. */
    public GraphFolder.Content content(List<GraphFolder.Written> files) {
        return out -> write(files, out);
    }

    private void write(List<GraphFolder.Written> files, Appendable out) throws IOException {
        JsonFields json = JsonFields.to(out);
        json.start();
        json.text("podweft", version);
        json.text("vocabulary", vocabulary);
        json.start("counts");
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.whole(count.getKey(), count.getValue());
        }
        json.end();
        json.allObjects("inputs", List.copyOf(inputs.entrySet()), input -> {
            json.text("file", input.getKey());
            json.text("sha256", input.getValue());
        });
        json.allObjects("files", files, file -> {
            json.text("file", file.name());
            json.whole("bytes", file.bytes());
            json.text("sha256", file.sha256());
        });
        json.end();
        json.close();
    }
}

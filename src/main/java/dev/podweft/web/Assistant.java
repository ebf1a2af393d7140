package dev.podweft.web;

import dev.podweft.Questions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Speaks the Model Context Protocol with an assistant over two streams, a message a line, in the order they come. Takes
 * up a new build between two messages. For one thread.
 */
public final class Assistant {

    private static final int LONGEST = 1 << 20;

    private final LiveSite live;
    private final Protocol protocol;

    private Assistant(LiveSite live) {
        this.live = live;
        this.protocol = new Protocol(new AssistantTools(this::current));
    }

    /**
     * Opens the graph of {@code folder}; {@code tell} gets a line when a new build was taken up, or could not be.
     *
     * @throws IOException where the folder holds no graph that can be read
     */
    public static Assistant open(Path folder, Consumer<String> tell) throws IOException {
        return new Assistant(new LiveSite(folder, site -> site, tell));
    }

    private Questions current() {
        live.look();
        return live.now().ask();
    }

    /** Answers what comes in until it ends; nothing but messages is written. */
    public void converse(InputStream in, Writer out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (Optional<String> line = read(lines); line.isPresent(); line = read(lines)) {
            Optional<String> answer = line.filter(message -> !message.isBlank()).flatMap(protocol::answer);
            if (answer.isPresent()) {
                out.write(answer.get() + "\n");
                out.flush();
            }
        }
    }

    /** Reads a line of bounded length; a longer one is cut, and will be found not to be a message. */
    private static Optional<String> read(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
            c = lines.read();
        }
        return Optional.of(line.toString());
    }
}

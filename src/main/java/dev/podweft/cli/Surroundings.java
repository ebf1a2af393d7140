package dev.podweft.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a run of the command line has around it, so that tests can give it something else than the process.
 *
 * @param width columns of the terminal
 * @param outIsTerminal whether a person watches the output
 * @param errIsTerminal whether a person watches the messages
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        int width,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour) {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;

    /** Returns those of this process; the launcher tells what is a terminal. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean out = Boolean.getBoolean("podweft.terminal.out") || System.console() != null;
        boolean err = Boolean.getBoolean("podweft.terminal.err") || System.console() != null;
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
        return new Surroundings(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err), width(environment), out, err, out && !plain);
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", System.getProperty("podweft.columns", ""));
        int width = columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}

package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.TenNames;
import dev.podweft.cli.Main;
import dev.podweft.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the command line, in this process: what it wrote, what it said, how it ended. */
record Run(int exitCode, String out, String err) {

    static Run podweft(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, String... arguments) {
        return withInput(input.getBytes(StandardCharsets.UTF_8), false, arguments);
    }

    static Run inColour(String... arguments) {
        return withInput(new byte[0], true, arguments);
    }

    static Run withInput(byte[] input, boolean colour, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
            new Surroundings(new ByteArrayInputStream(input), out, err, 80, colour, false, colour);
        int exitCode = new Main(surroundings, TenNames::podweft).run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Run ends(int expected) {
        assertEquals(expected, exitCode, () -> "exit code of " + this);
        return this;
    }

    /** Holds that the run failed with exactly one line, which {@code message} is. */
    void fails(String message) {
        assertEquals(new Run(2, "", "podweft: " + message + "\n"), this);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}

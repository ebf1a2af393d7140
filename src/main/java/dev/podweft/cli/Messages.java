package dev.podweft.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes what a person should know besides the answer, to the error stream, in lines that begin with the program. */
final class Messages {

    private final PrintStream err;

    Messages(OutputStream err) {
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    void error(String message) {
        err.println("podweft: " + oneLine(message));
    }

    void plain(String line) {
        err.println(oneLine(line));
    }

    /** Writes over the line of the error stream that stands there, and stays on it. */
    void overwrite(String text) {
        err.print("\r\u001b[K" + oneLine(text));
        err.flush();
    }

    void trace(Throwable cause) {
        cause.printStackTrace(err);
    }

    PrintStream stream() {
        return err;
    }

    /** Returns what to tell of a failure of disk or network: file systems often name only the file. */
    static String of(IOException failed) {
        String reason = failed.getMessage() == null ? "" : failed.getMessage();
        if (failed instanceof java.nio.file.NoSuchFileException) {
            return reason + ": no such file or folder";
        }
        if (failed instanceof java.nio.file.AccessDeniedException) {
            return reason + ": permission denied";
        }
        if (failed instanceof java.nio.file.FileAlreadyExistsException
                || failed instanceof java.nio.file.NotDirectoryException) {
            return reason + ": is a file, where a folder is needed";
        }
        return reason.isEmpty() ? failed.getClass().getSimpleName() : reason;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

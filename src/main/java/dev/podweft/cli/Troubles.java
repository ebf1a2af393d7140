package dev.podweft.cli;

import dev.podweft.cli.Output.Broken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one line for a person and an exit code; a reader that left is no error. */
final class Troubles implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Messages messages;
    private final boolean traced;

    Troubles(Messages messages, String... arguments) {
        this.messages = messages;
        this.traced = List.of(arguments).contains("--stacktrace");
    }

    @Override
    public int handleExecutionException(Exception trouble, CommandLine command, ParseResult arguments) {
        if (trouble instanceof Broken broken) {
            return broken(broken, Failure.DONE);
        }
        if (traced) {
            messages.trace(trouble);
        }
        if (trouble instanceof Failure failure) {
            messages.error(failure.getMessage());
            failure.choices().forEach(messages::plain);
            return failure.exitCode();
        }
        messages.error(words(trouble));
        return Failure.ERROR;
    }

    @Override
    public int handleParseException(ParameterException trouble, String[] arguments) {
        String message = trouble instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched) : trouble.getMessage();
        messages.error(message + " (see " + trouble.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return Failure.ERROR;
    }

    private static String unmatched(UnmatchedArgumentException trouble) {
        String argument = trouble.getUnmatched().get(0);
        List<String> near = trouble.getSuggestions();
        String hint = near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
        if (argument.startsWith("-")) {
            return "no option " + argument + hint;
        }
        boolean top = trouble.getCommandLine().getParent() == null;
        return top ? "no command " + argument + hint
            : "\"" + argument + "\" is one argument too many; put quotes around words that belong together";
    }

    /** Flushes what is left and returns the exit code. */
    int flushed(Output out, int exitCode) {
        try {
            out.flush();
            return exitCode;
        } catch (Broken broken) {
            return broken(broken, exitCode);
        }
    }

    private int broken(Broken broken, int exitCode) {
        if (broken.readerLeft()) {
            return exitCode;
        }
        messages.error("cannot write the answer: " + broken.getMessage());
        return Failure.ERROR;
    }

    private static String words(Exception trouble) {
        if (trouble instanceof IOException failed) {
            return Messages.of(failed);
        }
        if (trouble instanceof UncheckedIOException failed) {
            return Messages.of(failed.getCause());
        }
        String message = trouble.getMessage();
        boolean meant = trouble.getClass().getName().startsWith("dev.podweft.");
        return meant && message != null ? message
            : "something that should not happen did (run with --stacktrace to see where): " + trouble;
    }
}

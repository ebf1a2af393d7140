package dev.podweft.cli;

import picocli.CommandLine.Option;

/** Options that every command has. Filled by the parser. */
final class Standard {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    @Option(names = {"-q", "--quiet"}, description = "Say nothing but the answer and errors.")
    private boolean quiet;

    @Option(names = "--stacktrace", description = "Show where in the program an error arose.")
    private boolean stacktrace;

    boolean quiet() {
        return quiet;
    }
}

package dev.podweft.cli;

import dev.podweft.web.Explorer;
import dev.podweft.web.ExplorerOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft serve}: the explorer in a browser, until it is stopped. */
@Command(name = "serve", description = "Serve the explorer: map, episodes, concepts, search, and JSON, in a browser.",
    footerHeading = "%nExample:%n", footer = "  podweft serve --graph graphs --port 7420")
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private Standard standard;

    @Option(names = {"-g", "--graph"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder that podweft build wrote (default: ${DEFAULT-VALUE}); a new build is taken up by itself.")
    private Path folder;

    @Option(names = {"-p", "--port"}, paramLabel = "N", defaultValue = "" + ExplorerOptions.PORT,
        description = "Port to listen on (default: ${DEFAULT-VALUE}); 0 for any that is free.")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1",
        description = "Address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches).")
    private String host;

    @Option(names = "--allow-host", paramLabel = "NAME",
        description = "A further name under which browsers may ask for it, such as that of a proxy.")
    private List<String> names = List.of();

    @Option(names = "--allow-origin", paramLabel = "ORIGIN",
        description = "An origin, such as https://example.org, whose pages may read the JSON.")
    private List<String> origins = List.of();

    private final Output out;
    private final Messages messages;

    ServeCommand(Output out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Failure.error("--port must be from 0 to " + HIGHEST_PORT + ": " + port);
        }
        GraphOptions.requireGraph(folder);
        Explorer explorer = start();
        Thread stop = new Thread(explorer::close);
        Runtime.getRuntime().addShutdownHook(stop);
        out.write("The explorer is at " + explorer.address() + (standard.quiet() ? "" : " (Ctrl-C stops it)") + "\n");
        out.flush();
        untilInterrupted();
        Runtime.getRuntime().removeShutdownHook(stop);
        explorer.close();
        return Failure.DONE;
    }

    private Explorer start() throws IOException {
        try {
            return Explorer.start(new ExplorerOptions(folder, host, port, names, origins), messages::error);
        } catch (BindException taken) {
            throw Failure.error("cannot listen on port " + port + " of " + host + " (" + taken.getMessage()
                + "): stop what listens there, or give another with --port");
        } catch (UnknownHostException unknown) {
            throw Failure.error("--host " + host + " is no name or address of this machine");
        }
    }

    /** Waits; a signal ends the process, and the hook closes the explorer on the way. */
    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

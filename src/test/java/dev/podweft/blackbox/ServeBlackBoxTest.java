package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.Podweft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeBlackBoxTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n";

    @Test
    void sayWhatToDoWhereThereIsNoGraph(@TempDir Path folder) {
        String message = "no graph in " + folder + ": run podweft build first, or name its folder with --graph";
        Run.podweft("serve", "--graph", folder.toString()).fails(message);
        Run.podweft("mcp", "--graph", folder.toString()).fails(message);
    }

    @Test
    void namesAnotherPortWhereOneIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            Run run = Run.podweft("serve", "--graph", "graphs", "--port", port).ends(2);
            assertTrue(run.err().startsWith("podweft: cannot listen on port " + port + " of 127.0.0.1 (")
                && run.err().endsWith("): stop what listens there, or give another with --port\n"), run.err());
        }
        Run.podweft("serve", "--graph", "graphs", "--port", "70000").fails("--port must be from 0 to 65535: 70000");
    }

    @Test
    void printsNothingButMessagesToAnAssistant(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("graphs", Podweft.GRAPH_FILE), folder.resolve(Podweft.GRAPH_FILE));
        Run run = Run.withInput(PING, "mcp", "--graph", folder.toString()).ends(0);
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n", run.out());
        assertEquals("", run.err());
    }
}

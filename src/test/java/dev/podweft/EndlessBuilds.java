package dev.podweft;

import dev.podweft.BuildOptions.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds one folder from two inputs in turn until it is killed; says so after the first two. */
final class EndlessBuilds {

    private EndlessBuilds() {
    }

    public static void main(String[] arguments) throws IOException {
        Podweft podweft = TenNames.podweft();
        Path folder = Path.of(arguments[0]);
        for (int i = 0; true; i++) {
            podweft.build(List.of(Path.of(arguments[1 + i % 2])), folder,
                BuildOptions.DEFAULTS.withFreshMap().withMemory(Memory.PRUNE));
            if (i == 1) {
                System.out.println("building");
            }
        }
    }
}

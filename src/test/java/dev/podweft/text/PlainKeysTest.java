package dev.podweft.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainKeysTest {

    @Test
    void agreesWithTheScanner() {
        Random random = new Random(11);
        int plain = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(random.nextInt(12), 0, 40).forEach(c ->
                name.append("aTheS09 -_/s.'+&zXyThis\n\t,;:()'t.[]!?\"@#*".charAt(c)));
            Optional<String> key = PlainKeys.of(name.toString());
            String scanned = new String(new WordScanner(name.toString(), List.of(), List.of()).scan().folded());
            assertEquals(scanned, key.orElse(scanned), name.toString());
            plain += key.isPresent() ? 1 : 0;
        }
        assertTrue(plain > 2_000, plain + " of them plain");
    }
}

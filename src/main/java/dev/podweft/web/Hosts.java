package dev.podweft.web;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names under which the explorer may be asked. A page elsewhere that points its own name at this machine (DNS
 * rebinding) is found out here: its requests carry its own name. Plain addresses cannot be pointed. Immutable.
 */
final class Hosts {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    private final Set<String> names = new TreeSet<>();

    Hosts(ExplorerOptions options) {
        names.add("localhost");
        names.add(options.host().toLowerCase(Locale.ROOT));
        options.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns whether {@code host}, as the header of a request has it, is one of ours. */
    boolean allow(String host) {
        String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return ADDRESS.matcher(name).matches() || names.contains(name);
    }

    /** Returns whether {@code origin}, as the header of a request has it, is a page of the explorer's own. */
    boolean isOwn(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") && allow(lower.substring("http://".length()))
            || lower.startsWith("https://") && allow(lower.substring("https://".length()));
    }
}

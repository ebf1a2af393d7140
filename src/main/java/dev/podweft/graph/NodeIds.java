package dev.podweft.graph;

import dev.podweft.model.ConceptId;
import dev.podweft.model.EpisodeId;

/**
 * Makes node ids: a letter for the type, an underscore, and the key with every character outside {@code [A-Za-z0-9.-]}
 * written as {@code _}; a key that lost characters gets a hash of the whole appended, so that two keys never fall
 * together. Stateless.
 */
public final class NodeIds {

    private NodeIds() {
    }

    public static String of(EpisodeId id) {
        return make('e', id.value());
    }

    /** Returns the id of a concept's node; the slash between kind and slug becomes a plain underscore. */
    public static String of(ConceptId id) {
        return make('c', id.value());
    }

    public static String person(ConceptId id) {
        return make('p', id.value());
    }

    public static String organization(ConceptId id) {
        return make('o', id.value());
    }

    public static String show(String name) {
        return make('s', name);
    }

    public static String version(ConceptId concept, String number) {
        return make('v', concept.value() + "." + number);
    }

    private static String make(char type, String key) {
        StringBuilder id = new StringBuilder(key.length() + 2).append(type).append('_');
        boolean lossy = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.');
            lossy |= !plain && (c != '/' || type == 'e' || type == 's') && c != ' ';
            id.append(plain ? c : '_');
        }
        return lossy ? id.append('_').append(Integer.toHexString(key.hashCode())).toString() : id.toString();
    }
}

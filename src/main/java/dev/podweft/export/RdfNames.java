package dev.podweft.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The IRIs of a graph's nodes under one base, and the prefixes of the vocabularies they are described with. */
final class RdfNames {

    /** Where IRIs start when nobody says otherwise. */
    static final String USUAL_BASE = "urn:podweft:";

    static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
        "dcterms", "http://purl.org/dc/terms/",
        "prov", "http://www.w3.org/ns/prov#",
        "pw", "urn:podweft:ns:",
        "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
        "schema", "https://schema.org/",
        "skos", "http://www.w3.org/2004/02/skos/core#",
        "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    private final String base;

    RdfNames(String base) {
        this.base = base;
    }

    /** Returns the IRI of a node, or of what is a part of it. */
    String node(String id, Object... parts) {
        StringBuilder iri = new StringBuilder(base).append(id);
        for (Object part : parts) {
            iri.append('/').append(encode(part.toString(), "-._~/:"));
        }
        return iri.toString();
    }

    /** Returns {@code address} as an IRI, or nothing where it is none that stands by itself. */
    static Optional<String> address(String address) {
        return address.matches("(?s)https?://[^/?#].*") ? Optional.of(encode(address, PLAIN)) : Optional.empty();
    }

    /** Returns the IRI of what a source calls {@code name}, such as {@code wikidata:Q42}, where it has one. */
    static Optional<String> sameAs(String name) {
        int colon = name.indexOf(':');
        String rest = colon < 0 ? "" : name.substring(colon + 1);
        return switch (colon < 0 ? "" : name.substring(0, colon)) {
            case "wikidata" -> rest.matches("Q[0-9]+")
                ? Optional.of("http://www.wikidata.org/entity/" + rest) : Optional.empty();
            case "wikipedia" -> Optional.of("https://en.wikipedia.org/wiki/"
                + encode(rest.replace(' ', '_'), "-._~:/@!$&'()*+,;="));
            default -> Optional.empty();
        };
    }

    /** Writes every byte but ASCII letters, digits and {@code plain} as a percent sign and two digits. */
    private static String encode(String text, String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : Characters.xml(text).getBytes(StandardCharsets.UTF_8)) {
            boolean letter = b >= 0 && Character.isLetterOrDigit(b);
            if (letter || b >= 0 && plain.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b & 0xff));
            }
        }
        return encoded.toString();
    }
}

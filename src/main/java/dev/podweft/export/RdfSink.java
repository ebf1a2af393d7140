package dev.podweft.export;

import java.io.IOException;

/** Takes a graph of triples, one subject at a time. Names of types and properties are short: {@code skos:broader}. */
interface RdfSink {

    /** Begins what is said of {@code iri}, which has at least one type. */
    void subject(String iri, String... types) throws IOException;

    /** Says that the subject is linked to {@code iri}. */
    void link(String property, String iri) throws IOException;

    /** Gives the subject a value of {@code datatype}, such as {@code xsd:date}; for a plain text it is empty. */
    void value(String property, String value, String datatype) throws IOException;

    /** Ends what is said of the subject. */
    void end() throws IOException;
}

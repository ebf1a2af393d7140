package dev.podweft.model;

import java.util.Locale;

/** What a concept is; the names in lower case are those of the gold guidelines and of all files. */
public enum ConceptKind {
    /** Product, project, database, server, library, framework, tool, app, cloud service, model. */
    SOFTWARE,
    /** Programming, query, markup, shading language. */
    LANGUAGE,
    /** Operating system, kernel, distribution. */
    OS,
    /** Protocol, standard, file or wire format. */
    PROTOCOL,
    /** System call, kernel interface, function, flag, setting, command. */
    API,
    /** Device, chip, instruction set, memory kind. */
    HARDWARE,
    /** Technique, algorithm, data structure, pattern, failure mode, discipline. */
    CONCEPT,
    /** Company, foundation, project body. */
    ORGANIZATION,
    /** A named person. */
    PERSON;

    /** Returns the kind whose name in any case is {@code name}. */
    public static ConceptKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns whether this is one of the six kinds that reports call technology. */
    public boolean isTechnology() {
        return ordinal() <= HARDWARE.ordinal();
    }

    /** Returns whether this counts as a topic: technology or concept, but no organization or person. */
    public boolean isTopic() {
        return ordinal() <= CONCEPT.ordinal();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.podweft.web;

import dev.podweft.graph.Node;
import java.util.List;

/** Why a request gets no answer: an HTTP status, one line for a person, and the nodes that may have been meant. */
final class WebException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Node> candidates;

    private WebException(int status, String message, List<Node> candidates) {
        super(message);
        this.status = status;
        this.candidates = candidates;
    }

    static WebException badRequest(String message) {
        return new WebException(400, message, List.of());
    }

    static WebException notFound(String message) {
        return new WebException(404, message, List.of());
    }

    static WebException unclear(boolean ambiguous, String message, List<Node> candidates) {
        return new WebException(ambiguous ? 409 : 404, message, candidates);
    }

    static WebException of(int status, String message) {
        return new WebException(status, message, List.of());
    }

    int status() {
        return status;
    }

    List<Node> candidates() {
        return candidates;
    }

    /** Returns the name that HTTP gives a status. */
    static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Ambiguous Name";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 421 -> "Misdirected Request";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}

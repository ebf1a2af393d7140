package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.UnclearNameException;
import dev.podweft.graph.AnnotatedGraph;
import java.net.URI;

/**
 * One state of the graph, and everything that can be asked of it. A new build gets a new site; requests that are under
 * way end on the one they began with. Safe to share between threads.
 */
final class Site {

    private static final long MOST_BYTES = 32L << 20;

    private final Questions ask;
    private final Api api;
    private final Pages pages;
    private final Answers answers = new Answers(MOST_BYTES);

    Site(AnnotatedGraph graph) {
        ask = Questions.of(graph);
        api = new Api(ask);
        pages = new Pages(ask);
    }

    /** Makes what takes longest, so that the first who asks need not wait. */
    Site warm() {
        answer(Request.of(URI.create("/")));
        return this;
    }

    Questions ask() {
        return ask;
    }

    /** Returns the answer to {@code request}, be it what was asked for or what stood in the way. */
    Answer answer(Request request) {
        return answers.find(request.target()).orElseGet(() -> {
            Answer answer = fresh(request);
            if (answer.status() == 200) {
                answers.keep(request.target(), answer);
            }
            return answer;
        });
    }

    private Answer fresh(Request request) {
        try {
            return request.isApi() ? api.answer(request) : pages.answer(request);
        } catch (UnclearNameException unclear) {
            return trouble(request,
                WebException.unclear(unclear.ambiguous(), unclear.getMessage(), unclear.candidates()));
        } catch (WebException trouble) {
            return trouble(request, trouble);
        }
    }

    /** Returns a problem for programs, a page for persons. */
    Answer trouble(Request request, WebException trouble) {
        return request.isApi() ? Problem.answer(trouble, request.target()) : pages.trouble(trouble);
    }
}

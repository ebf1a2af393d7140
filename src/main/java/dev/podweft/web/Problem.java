package dev.podweft.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what stood in the way of an answer as RFC 9457 has it. Stateless. */
final class Problem {

    private Problem() {
    }

    static Answer answer(WebException trouble, String target) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", WebException.title(trouble.status()));
        problem.put("status", trouble.status());
        problem.put("detail", trouble.getMessage());
        problem.put("instance", target);
        if (!trouble.candidates().isEmpty()) {
            problem.put("candidates", trouble.candidates().stream().map(Trees::node).toList());
        }
        return Answer.of(trouble.status(), Answer.PROBLEM, Json.text(problem));
    }
}

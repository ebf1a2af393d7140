package dev.podweft.web;

import dev.podweft.Questions;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One question that an assistant may ask.
 *
 * @param lists the names of lists that every answer has
 * @param answer asks the graph as it is now; throws {@link WebException} or {@code UnclearNameException}
 */
record AssistantTool(String name, String title, String description, List<Schemas.Argument> arguments,
        List<String> lists, BiFunction<Questions, Arguments, Map<String, Object>> answer) {
}

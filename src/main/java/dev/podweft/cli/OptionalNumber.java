package dev.podweft.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Lets an option go without its number, also where a file name follows: {@code --errors gold.jsonl}. */
final class OptionalNumber implements IParameterPreprocessor {

    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (arguments.isEmpty() || !arguments.peek().matches("[0-9]{1,9}")) {
            arguments.push(((picocli.CommandLine.Model.OptionSpec) option).fallbackValue());
        }
        return false;
    }
}

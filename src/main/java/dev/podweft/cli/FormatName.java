package dev.podweft.cli;

import dev.podweft.export.Format;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format, in any case. */
final class FormatName implements ITypeConverter<Format> {

    @Override
    public Format convert(String word) {
        return Arrays.stream(Format.values()).filter(format -> format.word().equalsIgnoreCase(word)).findFirst()
            .orElseThrow(() -> new TypeConversionException("there is no format " + word + "; there are "
                + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", "))));
    }
}

package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.util.List;

/**
 * What was read: the records and the problems in the order of their locations, the files by name, and where the sources
 * say that more is to be had.
 */
public record ReadResult(List<SourceRecord> records, List<Problem> problems, List<SourceFile> files,
        List<Onward> onward) {

    public ReadResult {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
        files = List.copyOf(files);
        onward = List.copyOf(onward);
    }

    /** Creates a result of sources that point nowhere else. */
    public ReadResult(List<SourceRecord> records, List<Problem> problems, List<SourceFile> files) {
        this(records, problems, files, List.of());
    }
}

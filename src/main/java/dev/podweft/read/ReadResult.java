package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.util.List;

/** What was read: the records and the problems in the order of their locations, and the files by name. */
public record ReadResult(List<SourceRecord> records, List<Problem> problems, List<SourceFile> files) {

    public ReadResult {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
        files = List.copyOf(files);
    }
}

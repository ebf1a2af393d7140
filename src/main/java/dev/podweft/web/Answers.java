package dev.podweft.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers given last, up to a number of bytes; what was not asked for longest goes first. Safe to share. */
final class Answers {

    private final long most;
    private final Map<String, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    Answers(long most) {
        this.most = most;
    }

    synchronized Optional<Answer> find(String target) {
        return Optional.ofNullable(kept.get(target));
    }

    synchronized void keep(String target, Answer answer) {
        long size = size(target, answer);
        if (size > most / 4 || kept.containsKey(target)) {
            return;
        }
        kept.put(target, answer);
        bytes += size;
        var oldest = kept.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            Map.Entry<String, Answer> gone = oldest.next();
            bytes -= size(gone.getKey(), gone.getValue());
            oldest.remove();
        }
    }

    /** The packed bytes come to a third or so of the plain ones. */
    private static long size(String target, Answer answer) {
        return 2L * target.length() + answer.body().length * 4L / 3 + 200;
    }
}

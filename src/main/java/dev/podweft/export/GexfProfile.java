package dev.podweft.export;

/** For whom GEXF 1.3 is written. They differ in namespace and in how a day is given. */
public enum GexfProfile {
    /** In the namespace of 1.2, the last one that NetworkX before 3.3 looks for; a day is an interval. */
    MOST("http://www.gexf.net/1.2draft"),
    /** As 1.3 has it; a day is a timestamp. */
    CURRENT("http://gexf.net/1.3");

    private final String namespace;

    GexfProfile(String namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace;
    }
}

package dev.podweft.export;

/** Which GEXF is written. They differ in namespace and in how a day is given. */
public enum GexfVersion {
    /** For readers that look for no later one, such as NetworkX before 3.3; a day is an interval. */
    V1_2("http://www.gexf.net/1.2draft", "1.2"),
    /** The current one; a day is a timestamp. */
    V1_3("http://gexf.net/1.3", "1.3");

    private final String namespace;
    private final String number;

    GexfVersion(String namespace, String number) {
        this.namespace = namespace;
        this.number = number;
    }

    String namespace() {
        return namespace;
    }

    String number() {
        return number;
    }
}

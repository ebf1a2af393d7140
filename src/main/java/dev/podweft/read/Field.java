package dev.podweft.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a field of data may tell of an episode, and the names it goes by; the first name is the plain one. */
enum Field {

    ID("id", "guid", "episodeid", "episodeguid", "uuid", "uid", "videoid", "trackid", "identifier", "slug"),
    SHOW("show", "podcast", "showname", "showtitle", "podcasttitle", "podcastname", "series", "seriestitle",
        "seriesname", "feedtitle", "collectionname", "program", "programme", "channel", "channeltitle", "channelname",
        "uploader", "playlisttitle", "partofseries"),
    TITLE("title", "name", "episodetitle", "episodename", "headline", "trackname", "heading", "fulltitle",
        "itunestitle", "episode"),
    DATE("date", "pubdate", "published", "publishedat", "publishedon", "publishdate", "publicationdate",
        "datepublished", "publishedtime", "pubtime", "releasedate", "released", "releasedat", "airdate", "airedon",
        "aired", "uploaddate", "uploadedat", "episodedate", "posted", "postdate", "day", "created", "createdat",
        "timestamp", "time"),
    SECONDS("duration", "durationseconds", "durationsec", "durationinseconds", "length", "lengthseconds",
        "lengthinseconds", "seconds", "runtime", "itunesduration", "timerequired", "audiolength", "durationstring"),
    MINUTES("durationmin", "durationmins", "durationminutes", "durationinminutes", "minutes", "lengthmin",
        "lengthminutes", "runtimeminutes"),
    MILLISECONDS("durationms", "durationmillis", "durationmilliseconds", "milliseconds", "tracktimemillis", "lengthms"),
    TEXT("description", "shownotes", "notes", "contenthtml", "contenttext", "content", "contentencoded", "body", "text",
        "html", "longdescription", "fulldescription", "descriptionhtml", "htmldescription", "summary", "itunessummary",
        "abstract", "about", "episodedescription", "subtitle", "details"),
    URL("url", "link", "permalink", "webpageurl", "episodeurl", "episodelink", "pageurl", "weburl", "canonicalurl",
        "href", "website", "trackviewurl", "externalurl", "mainentityofpage", "page"),
    ENCLOSURE("enclosure", "enclosureurl", "audiourl", "audio", "mp3", "mp3url", "mediaurl", "contenturl", "fileurl",
        "downloadurl", "audiofile", "audiolink", "media", "associatedmedia", "file");

    private static final int LONGEST = 60;
    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static {
        for (Field field : values()) {
            field.names.forEach(name -> BY_NAME.put(name, field));
        }
    }

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** Returns the field that {@code name} means, in any case and with any blanks and marks in it. */
    static Optional<Field> of(String name) {
        return Optional.ofNullable(BY_NAME.get(fold(name)));
    }

    /** Returns how far from plain {@code name} is for this field. */
    int rank(String name) {
        return names.indexOf(fold(name));
    }

    /** Returns the plain name. */
    String plain() {
        return names.get(0);
    }

    /** Returns whether {@code name} is how the field is documented. */
    boolean isPlain(String name) {
        return name.equals(plain()) || this == ID && name.equals("guid");
    }

    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length() && i < LONGEST; i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}

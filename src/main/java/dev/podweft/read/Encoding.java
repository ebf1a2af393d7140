package dev.podweft.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides how a file's bytes read as text, and refuses those that are no text. In this order: a byte order mark, an XML
 * declaration, UTF-8 where every byte agrees, else Windows-1252, which is a guess.
 *
 * @param guessed whether nothing in the file names or proves {@code charset}
 */
record Encoding(Charset charset, boolean guessed) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern XML_DECLARATION =
        Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /** Decides for {@code scan}, the bytes of the file called {@code name}. */
    static Encoding of(String name, ByteScan scan) {
        Charset marked = markedBy(scan.head());
        if (marked != null) {
            return new Encoding(marked, false);
        }
        refuseBinary(name, scan);
        Charset declared = declaredBy(name, scan.head());
        if (scan.utf8() && (declared == null || isUnicode(declared))) {
            return new Encoding(StandardCharsets.UTF_8, false);
        }
        return declared == null || isUnicode(declared)
            ? new Encoding(WINDOWS_1252, true) : new Encoding(declared, false);
    }

    private static Charset markedBy(byte[] head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xff, 0xfe, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(head, 0, 0, 0xfe, 0xff)) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(head, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static void refuseBinary(String name, ByteScan scan) {
        String kind = kindOf(scan.head());
        if (kind != null) {
            throw new ReadException(name, kind + " found; expected a listing, JSON Lines or a feed as plain text; "
                + "unpack it or save its text first");
        }
        long most = Math.max(scan.nulsEven(), scan.nulsOdd());
        if (most * 10 > scan.bytes() * 3 && scan.nuls() - most < most / 10) {
            throw new ReadException(name, "UTF-16 text without a byte order mark found; expected UTF-8; "
                + "save the file as UTF-8");
        }
        if (scan.nuls() > 0 || scan.controls() * 100 > scan.bytes()) {
            throw new ReadException(name, "binary data found (" + (scan.nuls() + scan.controls())
                + " control bytes); expected a listing, JSON Lines or a feed as plain text; leave this file out");
        }
    }

    private static String kindOf(byte[] head) {
        if (startsWith(head, 0x1f, 0x8b)) {
            return "a gzip archive";
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return "a ZIP archive or office document";
        }
        return startsWith(head, '%', 'P', 'D', 'F', '-') ? "a PDF document" : null;
    }

    private static Charset declaredBy(String name, byte[] head) {
        Matcher matcher = XML_DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return null;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ReadException(name, "encoding '" + matcher.group(1) + "' declared, which is not known here; "
                + "expected UTF-8; save the file as UTF-8");
        }
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

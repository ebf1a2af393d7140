package dev.podweft.read;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides how a file's bytes read as text, and refuses those that are no text. In this order: a byte order mark, zero
 * bytes as UTF-16 has them, UTF-8 where every byte agrees, what an XML declaration or a page's head says, else UTF-8
 * with each byte that is not UTF-8 taken as Windows-1252, which is a guess.
 *
 * @param mixed whether bytes that are not {@code charset} are to be taken as Windows-1252
 * @param note what to tell about it; empty where there is no doubt
 */
record Encoding(Charset charset, boolean mixed, Optional<String> note) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Encodings whose name stands, in files and browsers alike, for one that has more characters. */
    private static final Map<String, String> WIDER = Map.of("ISO-8859-1", "windows-1252", "US-ASCII", "windows-1252",
        "GB2312", "GB18030", "GBK", "GB18030", "Shift_JIS", "windows-31j", "EUC-KR", "x-windows-949", "ISO-8859-9",
        "windows-1254", "TIS-620", "x-windows-874");
    private static final int DECLARED_WITHIN = 2048;
    private static final Pattern XML_DECLARATION =
        Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)\\s*[\"']");
    private static final Pattern PAGE_DECLARATION = Pattern.compile(
        "(?i)<meta[^>]{1,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");

    private static final String GUESSED = "bytes that are not UTF-8 found; read as Windows-1252, which is a guess; "
        + "save the file as UTF-8 to be sure";

    /** Decides for {@code scan}, the bytes of the file called {@code name}. */
    static Encoding of(String name, ByteScan scan) {
        Charset marked = markedBy(scan.head());
        if (marked != null) {
            boolean mixed = marked.equals(StandardCharsets.UTF_8) && !scan.utf8();
            return new Encoding(marked, mixed, mixed ? Optional.of(GUESSED) : Optional.empty());
        }
        refuseKnown(name, scan.head());
        Optional<Charset> wide = utf16(scan);
        if (wide.isPresent()) {
            return new Encoding(wide.get(), false, Optional.empty());
        }
        if ((scan.nuls() + scan.controls()) * 20 > scan.bytes()) {
            throw new ReadException(name, "binary data found (" + (scan.nuls() + scan.controls())
                + " control bytes); expected text, such as a feed or a listing; leave this file out");
        }
        return declared(scan);
    }

    private static Encoding declared(ByteScan scan) {
        String said = declaredBy(scan.head());
        Charset declared = charset(said);
        boolean unknown = !said.isEmpty() && declared == null;
        if (scan.utf8() && (scan.beyondAscii() || declared == null || isUnicode(declared))) {
            boolean wrong = scan.beyondAscii() && declared != null && !isUnicode(declared);
            return new Encoding(StandardCharsets.UTF_8, false, wrong ? Optional.of("encoding '" + said
                + "' declared, but the bytes are UTF-8; read as UTF-8") : Optional.empty());
        }
        if (declared == null || isUnicode(declared)) {
            return new Encoding(StandardCharsets.UTF_8, true, Optional.of(unknown ? "encoding '" + said
                + "' declared, which is not known here; read as Windows-1252, which is a guess; "
                + "save the file as UTF-8 to be sure" : GUESSED));
        }
        return new Encoding(declared, false, Optional.empty());
    }

    /** Opens {@code in} as characters. */
    Reader open(InputStream in) {
        return mixed ? new MendedUtf8(in) : new InputStreamReader(in, charset);
    }

    /** Returns {@code bytes}, which may end in the middle of a character, as text. */
    String decode(byte[] bytes) {
        return mixed ? MendedUtf8.decode(bytes) : new String(bytes, charset);
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

    /** Returns UTF-16 where zero bytes stand as it has them, in the whole file or around its first characters. */
    private static Optional<Charset> utf16(ByteScan scan) {
        byte[] head = scan.head();
        boolean little = scan.nulsOdd() * 10 > scan.bytes() * 3 && scan.nulsEven() < scan.nulsOdd() / 10;
        boolean big = scan.nulsEven() * 10 > scan.bytes() * 3 && scan.nulsOdd() < scan.nulsEven() / 10;
        boolean enough = scan.bytes() >= 8;
        if (enough && (little || startsWith(head, '<', 0, '?', 0, 'x', 0))) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return enough && (big || startsWith(head, 0, '<', 0, '?', 0, 'x'))
            ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static void refuseKnown(String name, byte[] head) {
        String kind = kindOf(head);
        if (kind != null) {
            throw new ReadException(name, kind + " found; expected text, such as a feed or a listing; "
                + "unpack it or save its text first");
        }
    }

    private static String kindOf(byte[] head) {
        if (startsWith(head, 0x1f, 0x8b)) {
            return "a gzip archive in gzip archives";
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return "a ZIP archive or office document";
        }
        return startsWith(head, '%', 'P', 'D', 'F', '-') ? "a PDF document" : null;
    }

    private static String declaredBy(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher xml = XML_DECLARATION.matcher(start);
        if (xml.find()) {
            return xml.group(1);
        }
        Matcher page = PAGE_DECLARATION.matcher(start);
        return page.find() ? page.group(1) : "";
    }

    private static Charset charset(String name) {
        try {
            return name.isEmpty() ? null : Charset.forName(WIDER.getOrDefault(Charset.forName(name).name(), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
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

package dev.podweft.read;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides whether an address may be fetched: only {@code http} and {@code https}, and only hosts on the public network,
 * so that no feed can make this machine ask itself or its neighbours. A host and port that the user named may be
 * opened. Safe to share.
 */
final class AddressGuard {

    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    /** Opens the host and port of {@code address}, wherever they lead. */
    void open(URI address) {
        opened.add(place(address));
    }

    /**
     * Checks one address.
     *
     * @throws FetchException if it must not be fetched
     */
    void check(URI address) throws FetchException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchException("an address with '" + scheme + ":' found; expected http or https; "
                + "it is not fetched");
        }
        if (address.getHost() == null) {
            throw new FetchException("an address without a host found; expected it like "
                + "'https://example.org/feed.xml'; "
                + "check it");
        }
        if (opened.contains(place(address))) {
            return;
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
                if (isPrivate(one)) {
                    throw new FetchException("an address on this machine or in a private network found ("
                        + address.getHost() + "); expected a public one; give it yourself with --allow-private to "
                        + "fetch it");
                }
            }
        } catch (UnknownHostException e) {
            throw new FetchException("the host '" + address.getHost() + "' is not known; check the address "
                + "and the connection", true);
        }
    }

    private static String place(URI address) {
        int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":"
            + (address.getPort() < 0 ? usual : address.getPort());
    }

    /** Returns whether {@code address} is no single host on the public network. */
    static boolean isPrivate(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPrivate6(bytes) : isPrivate4(bytes, 0);
    }

    private static boolean isPrivate4(byte[] bytes, int from) {
        int first = bytes[from] & 0xff;
        int second = bytes[from + 1] & 0xff;
        int third = bytes[from + 2] & 0xff;
        return first == 0 || first == 10 || first == 127 || first >= 224 || first == 100 && second >= 64 && second < 128
            || first == 169 && second == 254 || first == 172 && second >= 16 && second < 32
            || first == 192 && second == 168 || first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 198 && (second == 18 || second == 19);
    }

    /** Knows unique local addresses, and those in which one of version 4 stands: 64:ff9b::/96, 2002::/16, ::/96. */
    private static boolean isPrivate6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        boolean unique = (first & 0xfe00) == 0xfc00;
        boolean translated = first == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean compatible = true;
        for (int i = 0; i < 10; i++) {
            compatible &= bytes[i] == 0;
        }
        return unique || (translated || compatible) && isPrivate4(bytes, 12) || first == 0x2002 && isPrivate4(bytes, 2);
    }
}

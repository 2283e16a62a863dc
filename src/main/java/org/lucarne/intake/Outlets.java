package org.lucarne.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lucarne.outlets.Outlet;
import org.lucarne.outlets.OutletList;
import org.lucarne.outlets.OutletName;

/** Names of news outlets by the hosts of their sites and by spellings that folders carry. */
final class Outlets {
  private static final OutletList LIST = OutletList.standard();
  private static final Map<String, String> BY_SPELLING = new HashMap<>();

  static {
    for (Outlet outlet : LIST.outlets()) {
      Stream.concat(Stream.of(outlet.name()), outlet.spellings().stream())
          .filter(outlet::isPlain)
          .forEach(name -> BY_SPELLING.put(OutletName.key(name), outlet.name()));
    }
    for (Outlet outlet : LIST.outlets()) {
      if (outlet.isPlain(outlet.name()) && !outlet.hosts().isEmpty()) {
        String host = outlet.hosts().getFirst();
        String label = OutletName.key(host.substring(0, host.indexOf('.')));
        if (OutletName.isTelling(label)) {
          BY_SPELLING.putIfAbsent(label, outlet.name());
        }
      }
    }
  }

  private static final Pattern BEFORE_SLOGAN = Pattern.compile(" (?:[|·•»–—-]|::) ");

  /** Fewer letters of a name stand in an address by chance. */
  private static final int LEAST_LETTERS = 4;

  private Outlets() {}

  /** The host of an address in lower case without {@code www}, or {@code null}. */
  static String host(String address) {
    return OutletName.host(address);
  }

  /** The outlet of an address: its name when it is known, else its host; {@code null} if none. */
  static String ofAddress(String address) {
    return LIST.ofAddress(address).map(Outlet::name).orElseGet(() -> host(address));
  }

  /**
   * The name of a source that several outlets are called by, told apart by its address: "The
   * National" at {@code thenationalnews.com} is "The National (UAE)". Other names stay as they are.
   */
  static String unmistakable(String name, String address) {
    return LIST.ofAddress(address)
        .map(Outlet::name)
        .filter(own -> own.endsWith(")") && LIST.called(name).isEmpty())
        .filter(
            own -> OutletName.key(own.substring(0, own.indexOf('('))).equals(OutletName.key(name)))
        .orElse(name);
  }

  /**
   * The part of a site's name that its address has too, where signs part it from a slogan: of
   * "Latest News | River Gazette" at {@code rivergazette.example} the second. Other names stay.
   */
  static String withoutSlogan(String name, String address) {
    String[] parts = BEFORE_SLOGAN.split(name);
    String host = parts.length < 2 ? null : host(address);
    if (host == null) {
      return name;
    }
    String site = letters(host);
    String own = letters(host.substring(0, Math.max(0, host.lastIndexOf('.'))));
    for (String part : parts) {
      String letters = letters(part);
      if (letters.length() >= LEAST_LETTERS && site.contains(letters)
          || own.length() >= LEAST_LETTERS && letters.contains(own)) {
        return part.strip();
      }
    }
    return name;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** The outlet that a folder's or file's name means without a doubt, or {@code null}. */
  static String named(String name) {
    String known = BY_SPELLING.get(OutletName.key(name));
    if (known != null) {
      return known;
    }
    String host = name.indexOf(' ') < 0 && name.length() < 80 ? host(name) : null;
    return host == null || name.indexOf('/') >= 0 || !hasSiteEnding(host) ? null : ofAddress(host);
  }

  /** Whether a text is the known name of some outlet. */
  static boolean isKnown(String name) {
    return BY_SPELLING.containsKey(OutletName.key(name))
        || LIST.isHost(name.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether the host of an address belongs to an outlet that is known by name. */
  static boolean isKnownAddress(String address) {
    String name = ofAddress(address);
    return name != null && !name.equals(host(address));
  }

  /** Hosts that only lead to the pages of others, or keep copies of them. */
  private static final Set<String> GO_BETWEENS =
      Set.of(
          "t.co",
          "bit.ly",
          "goo.gl",
          "tinyurl.com",
          "ow.ly",
          "buff.ly",
          "dlvr.it",
          "fb.me",
          "lnkd.in",
          "is.gd",
          "trib.al",
          "ift.tt",
          "youtu.be",
          "web.archive.org",
          "archive.org",
          "archive.ph",
          "archive.today",
          "archive.is",
          "archive.li",
          "archive.vn",
          "archive.md",
          "archive.fo");

  /** Whether an address belongs to a service that passes on other publishers' articles. */
  static boolean isGoBetween(String host) {
    return host.startsWith("feeds.")
        || host.startsWith("feedproxy.")
        || host.startsWith("rss.")
        || GO_BETWEENS.contains(host)
        || host.startsWith("news.google.")
        || host.startsWith("webcache.")
        || host.endsWith("facebook.com")
        || host.endsWith("twitter.com");
  }

  private static boolean hasSiteEnding(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return last.length() == 2 && !last.equals("md") && !last.equals("gz") && !last.equals("py")
        || "com net org info gov edu int news press media".contains(last) && last.length() > 2;
  }
}

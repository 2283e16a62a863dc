package org.lucarne.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of news outlets by the hosts of their sites and by spellings that folders carry. */
final class Outlets {
  private static final Map<String, String> BY_HOST = new HashMap<>();
  private static final Map<String, String> BY_SPELLING = new HashMap<>();

  static {
    for (String line : WordList.lines("outlets.txt")) {
      boolean everydayWord = line.startsWith("!");
      int equals = line.indexOf('=');
      String host = line.substring(everydayWord ? 1 : 0, equals).strip();
      String[] names = line.substring(equals + 1).split("\\|", 2);
      String name = names[0].strip();
      BY_HOST.put(host, name);
      if (!everydayWord) {
        BY_SPELLING.putIfAbsent(spelling(name), name);
        BY_SPELLING.putIfAbsent(spelling(host.substring(0, host.indexOf('.'))), name);
      }
      for (String other : names.length > 1 ? names[1].split(",") : new String[0]) {
        if (other.indexOf('.') > 0) {
          BY_HOST.put(other.strip(), name);
        } else {
          BY_SPELLING.put(spelling(other), name);
        }
      }
    }
  }

  private Outlets() {}

  /** The host of an address in lower case without {@code www}, or {@code null}. */
  static String host(String address) {
    if (address == null || address.length() > 4000) {
      return null;
    }
    String rest = address.strip();
    int scheme = rest.indexOf("://");
    if (scheme > 0 && scheme < 8) {
      rest = rest.substring(scheme + 3);
    } else if (rest.startsWith("//")) {
      rest = rest.substring(2);
    }
    int end = 0;
    while (end < rest.length() && "/?#: ".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
    host = host.substring(host.indexOf('@') + 1);
    while (host.startsWith("www.")) {
      host = host.substring(4);
    }
    return looksLikeHost(host) ? host : null;
  }

  /** The outlet of an address: its name when it is known, else its host; {@code null} if none. */
  static String ofAddress(String address) {
    String host = host(address);
    if (host == null) {
      return null;
    }
    int path = address.indexOf(host) + host.length();
    int slash = address.indexOf('/', path + 1);
    String section =
        path < address.length()
            ? address.substring(path, slash < 0 ? address.length() : slash)
            : "";
    String edition = BY_HOST.get(host + section);
    if (edition != null) {
      return edition;
    }
    for (String h = host; h.indexOf('.') > 0; h = h.substring(h.indexOf('.') + 1)) {
      String name = BY_HOST.get(h);
      if (name != null) {
        return name;
      }
      if (h.chars().filter(c -> c == '.').count() <= 1) {
        break;
      }
    }
    return host;
  }

  /** The outlet that a folder's or file's name means without a doubt, or {@code null}. */
  static String named(String name) {
    String known = BY_SPELLING.get(spelling(name));
    if (known != null) {
      return known;
    }
    String host = name.indexOf(' ') < 0 && name.length() < 80 ? host(name) : null;
    return host == null || name.indexOf('/') >= 0 || !hasSiteEnding(host) ? null : ofAddress(host);
  }

  /** Whether a text is the known name of some outlet. */
  static boolean isKnown(String name) {
    return BY_SPELLING.containsKey(spelling(name))
        || BY_HOST.containsKey(name.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether the host of an address belongs to an outlet that is known by name. */
  static boolean isKnownAddress(String address) {
    String name = ofAddress(address);
    return name != null && !name.equals(host(address));
  }

  /** Whether an address belongs to a service that passes on other publishers' articles. */
  static boolean isGoBetween(String host) {
    return host.startsWith("feeds.")
        || host.startsWith("feedproxy.")
        || host.startsWith("rss.")
        || host.startsWith("t.co")
        || host.startsWith("bit.ly")
        || host.startsWith("web.archive.org")
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

  private static boolean looksLikeHost(String host) {
    int dot = host.lastIndexOf('.');
    if (dot <= 0 || host.length() - dot < 3 || host.length() > 253) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!(Character.isLetterOrDigit(c)
          || c == '.' && i > 0 && host.charAt(i - 1) != '.'
          || c == '-'
          || c == '_')) {
        return false;
      }
    }
    return host.substring(dot + 1).chars().allMatch(Character::isLetter);
  }

  /** Letters and digits only, without accents and a leading article. */
  private static String spelling(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> c == 'ı' ? 'i' : c)
        .forEach(out::appendCodePoint);
    String spelling = out.toString();
    return spelling.startsWith("the") && plain.startsWith("the ")
        ? spelling.substring(3)
        : spelling;
  }
}

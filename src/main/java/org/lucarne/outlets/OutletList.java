package org.lucarne.outlets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucarne.model.OutletType;

/**
 * Known outlets, found by any of their spellings and hosts.
 *
 * <p>A list is text, an outlet a line, with fields separated by {@code |}: id, name, spellings and
 * hosts separated by commas, country, type, languages. {@code !} before a name or spelling says
 * that it is also an everyday word. Lines that begin with {@code #} are remarks, one of which tells
 * the version.
 */
public final class OutletList {

  private static final String VERSION = "# version ";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private static final class Standard {
    static final OutletList LIST = read(resource()).list();

    private static String resource() {
      try (InputStream in = OutletList.class.getResourceAsStream("outlets.txt")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final String version;
  private final Map<String, Outlet> byId = new LinkedHashMap<>();
  private final Map<String, Outlet> byKey = new HashMap<>();
  private final Map<String, Outlet> byHost = new HashMap<>();

  private OutletList(String version, Collection<Outlet> outlets) {
    this.version = version;
    for (Outlet outlet : outlets) {
      byId.put(outlet.id(), outlet);
      names(outlet).forEach(name -> byKey.putIfAbsent(OutletName.key(name), outlet));
      outlet.hosts().forEach(host -> byHost.putIfAbsent(host, outlet));
    }
    // What is on no list is shown under the letters of its name, which must not be another's id.
    outlets.forEach(outlet -> byKey.putIfAbsent(outlet.id().replace("-", ""), outlet));
  }

  private static Stream<String> names(Outlet outlet) {
    return Stream.concat(Stream.of(outlet.name()), outlet.spellings().stream());
  }

  /** The list that comes with Lucarne. */
  public static OutletList standard() {
    return Standard.LIST;
  }

  /**
   * What a text holds.
   *
   * @param problems what is wrong with lines that were passed over, a sentence each
   */
  public record Read(OutletList list, List<String> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a list; a line that cannot be read is passed over, and said. */
  public static Read read(String text) {
    List<String> problems = new ArrayList<>();
    Map<String, Outlet> outlets = new LinkedHashMap<>();
    Map<String, String> owners = new HashMap<>();
    String version = "";
    int number = 0;
    // A text editor may put a mark of its own before the first line.
    for (String line : (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList()) {
      number++;
      if (line.startsWith(VERSION)) {
        version = line.substring(VERSION.length()).strip();
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        Outlet outlet = outlet(line);
        if (outlets.containsKey(outlet.id())) {
          throw new IllegalArgumentException("the id %s is used before".formatted(outlet.id()));
        }
        for (String key : keys(outlet)) {
          String owner = owners.putIfAbsent(key, outlet.id());
          if (owner != null && !owner.equals(outlet.id())) {
            throw new IllegalArgumentException(
                "\"%s\" is a spelling of %s already".formatted(key, owner));
          }
        }
        outlets.put(outlet.id(), outlet);
      } catch (IllegalArgumentException e) {
        problems.add("Line %d: %s.".formatted(number, e.getMessage()));
      }
    }
    return new Read(new OutletList(version, outlets.values()), problems);
  }

  private static Set<String> keys(Outlet outlet) {
    return Stream.of(
            Stream.of(outlet.id().replace("-", "")),
            names(outlet).map(OutletName::key),
            outlet.hosts().stream())
        .flatMap(each -> each)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Outlet outlet(String line) {
    String[] fields = line.split("\\|", -1);
    if (fields.length < 2 || fields.length > 6) {
      throw new IllegalArgumentException(
          "an outlet has id | name | spellings and hosts | country | type | languages");
    }
    Function<Integer, String> field = i -> i < fields.length ? fields[i].strip() : "";
    List<String> everyday = new ArrayList<>();
    String name = unmarked(field.apply(1), everyday);
    if (OutletName.key(name).isEmpty()) {
      throw new IllegalArgumentException("an outlet needs a name");
    }
    String id = field.apply(0);
    if (!id.replace("-", "").equals(OutletName.key(id)) || id.isEmpty()) {
      throw new IllegalArgumentException(
          "the id \"%s\" is not made of small letters, digits and hyphens".formatted(id));
    }
    List<String> spellings = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    for (String part : parts(field.apply(2))) {
      String plain = unmarked(part, everyday);
      boolean host = plain.indexOf(' ') < 0 && OutletName.host(plain) != null;
      (host ? hosts : spellings).add(host ? plain.toLowerCase(Locale.ROOT) : plain);
    }
    String country = field.apply(3);
    if (!country.isEmpty() && !COUNTRIES.contains(country)) {
      throw new IllegalArgumentException(
          "\"%s\" is no country; it has two capital letters, as IR or FR".formatted(country));
    }
    String type = field.apply(4);
    if (!type.isEmpty() && OutletType.of(type).isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is no type; it is wire, state, party or independent".formatted(type));
    }
    List<String> languages = Arrays.asList(field.apply(5).split("[\\s,]+"));
    if (!languages.equals(List.of("")) && !LANGUAGES.containsAll(languages)) {
      throw new IllegalArgumentException(
          "\"%s\" are no languages; they have two letters each".formatted(field.apply(5)));
    }
    return new Outlet(
        id,
        name,
        spellings,
        hosts,
        country.isEmpty() ? null : country,
        OutletType.of(type).orElse(null),
        languages.stream().filter(language -> !language.isEmpty()).toList(),
        everyday);
  }

  private static List<String> parts(String field) {
    return Arrays.stream(field.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String unmarked(String name, List<String> everyday) {
    if (!name.startsWith("!")) {
      return name;
    }
    String plain = name.substring(1).strip();
    everyday.add(plain);
    return plain;
  }

  /**
   * This list with another below it: where both know an outlet by its id, this one's fields stand
   * above, and what is a spelling here is none there.
   */
  public OutletList above(OutletList below) {
    Map<String, Outlet> all = new LinkedHashMap<>();
    for (Outlet own : byId.values()) {
      Outlet other = below.byId.get(own.id());
      all.put(own.id(), other == null ? own : over(own, other));
    }
    below.byId.forEach(all::putIfAbsent);
    return new OutletList(below.version, all.values());
  }

  private static Outlet over(Outlet own, Outlet other) {
    return new Outlet(
        own.id(),
        own.name(),
        Stream.concat(own.spellings().stream(), names(other)).distinct().toList(),
        Stream.concat(own.hosts().stream(), other.hosts().stream()).distinct().toList(),
        own.country() == null ? other.country() : own.country(),
        own.type() == null ? other.type() : own.type(),
        own.languages().isEmpty() ? other.languages() : own.languages(),
        Stream.concat(own.everyday().stream(), other.everyday().stream()).distinct().toList());
  }

  /** The list as text, in the form that {@link #read} takes. */
  public String text() {
    StringBuilder text = new StringBuilder(VERSION).append(version).append('\n');
    text.append("# id | name | spellings and hosts | country | type | languages\n");
    for (Outlet outlet : byId.values()) {
      Function<String, String> marked = name -> (outlet.isPlain(name) ? "" : "!") + name;
      text.append(outlet.id()).append(" | ").append(marked.apply(outlet.name())).append(" | ");
      text.append(
          Stream.concat(outlet.spellings().stream().map(marked), outlet.hosts().stream())
              .collect(Collectors.joining(", ")));
      text.append(" | ").append(outlet.country() == null ? "" : outlet.country());
      text.append(" | ").append(outlet.type() == null ? "" : outlet.type().label());
      text.append(" | ").append(String.join(" ", outlet.languages())).append('\n');
    }
    return text.toString();
  }

  /** Which edition of the list that comes with Lucarne this is or stands above. */
  public String version() {
    return version;
  }

  public Collection<Outlet> outlets() {
    return List.copyOf(byId.values());
  }

  /** The outlet with this id. */
  public Optional<Outlet> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The outlet that is called exactly so, but for case, accents and a leading "the". */
  public Optional<Outlet> called(String name) {
    return Optional.ofNullable(byKey.get(OutletName.key(name)));
  }

  /** Whether the list has this very host. */
  public boolean isHost(String host) {
    return byHost.containsKey(host);
  }

  /** The outlet to whose sites an address or a host belongs. */
  public Optional<Outlet> ofAddress(String address) {
    String host = OutletName.host(address);
    if (host == null) {
      return Optional.empty();
    }
    int path = address.toLowerCase(Locale.ROOT).indexOf(host) + host.length();
    int slash = address.indexOf('/', path + 1);
    String section =
        path < address.length()
            ? address.substring(path, slash < 0 ? address.length() : slash)
            : "";
    Outlet found = byHost.get(host + section);
    for (String each = host; found == null && each.indexOf('.') > 0; ) {
      found = byHost.get(each);
      each = each.substring(each.indexOf('.') + 1);
    }
    return Optional.ofNullable(found);
  }

  /**
   * The outlet that a source's name surely means: one of its spellings or hosts, whatever edition,
   * language, or place of its own country is added.
   */
  public Optional<Outlet> find(String name) {
    Optional<Outlet> exact = exactly(name);
    List<String> taken = new ArrayList<>();
    OutletName.Shorter next = OutletName.shorter(name);
    while (exact.isEmpty() && next != null) {
      taken.add(next.taken());
      Optional<Outlet> shorter = exactly(next.rest());
      if (shorter.isPresent()) {
        boolean telling = OutletName.tellsCountry(next.rest());
        String added = name.strip().substring(next.rest().length());
        return shorter.filter(
            outlet ->
                OutletName.isEdition(added)
                    || taken.stream()
                        .allMatch(
                            each ->
                                fits(outlet, each) || telling && OutletName.isEarlierName(each)));
      }
      next = OutletName.shorter(next.rest());
    }
    return exact;
  }

  private Optional<Outlet> exactly(String name) {
    Optional<Outlet> called = called(name);
    return called.isPresent() || name.strip().indexOf(' ') >= 0 ? called : ofAddress(name);
  }

  private boolean fits(Outlet outlet, String added) {
    return OutletName.isEdition(added)
        || OutletName.isLanguage(added)
        || outlet.country() != null && outlet.country().equals(OutletName.ofPlace(added))
        || exactly(added).equals(Optional.of(outlet));
  }

  /** The id of the row in which a source with this name is shown when nothing else is said. */
  String idOf(String name) {
    return find(name).map(Outlet::id).orElseGet(() -> OutletName.unlisted(name));
  }

  /** The id that one given by an earlier list stands for in this one. */
  String current(String id) {
    if (byId.containsKey(id)) {
      return id;
    }
    String letters = id.replace("-", "");
    Outlet outlet = byKey.get(letters);
    return outlet == null ? letters : outlet.id();
  }
}

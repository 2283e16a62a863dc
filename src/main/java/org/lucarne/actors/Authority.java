package org.lucarne.actors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;

/** The actors that Lucarne knows, with every spelling of each. */
final class Authority {

  static final Map<String, ActorKind> FILES = new LinkedHashMap<>();

  static {
    FILES.put("states.txt", ActorKind.STATE);
    FILES.put("places.txt", ActorKind.PLACE);
    FILES.put("alliances.txt", ActorKind.ALLIANCE);
    FILES.put("organisations.txt", ActorKind.ORGANISATION);
    FILES.put("companies-and-media.txt", ActorKind.ORGANISATION);
    FILES.put("armed-groups.txt", ActorKind.ARMED_GROUP);
    FILES.put("people.txt", ActorKind.PERSON);
  }

  /** Letters of a name in which an umlaut is not just an accent. */
  private static final int SHORT = 4;

  private static final long PARTY = Hash.of("party");

  final Lexicon lexicon;
  private final Map<String, Entry> entries = new HashMap<>();

  /** By state, those of its people who held an office. */
  private final Map<String, List<Entry>> officers = new HashMap<>();

  private final NameTrie exact = new NameTrie();
  private final NameTrie sounds = new NameTrie();
  private String fingerprint;

  /** Whether what is added stands above what is there. */
  private boolean above;

  private Authority(Lexicon lexicon, String fingerprint) {
    this.lexicon = lexicon;
    this.fingerprint = fingerprint;
  }

  /**
   * Reads the files of this package.
   *
   * @throws IllegalArgumentException when a line is not as the head of its file says
   */
  static Authority load() {
    return load(List.of());
  }

  /**
   * As {@link #load()}, with lists of an analyst, the later ones above the earlier.
   *
   * @throws IllegalArgumentException when a line of them is not as it should be; the message says
   *     which
   */
  static Authority load(List<ActorList> lists) {
    MessageDigest digest = sha256();
    AuthorityFile words = AuthorityFile.load("words.txt");
    AuthorityFile given = AuthorityFile.load("given-names.txt");
    AuthorityFile phrases = AuthorityFile.load("phrases.txt");
    AuthorityFile bodyFile = AuthorityFile.load("state-bodies.txt");
    digest.update(bodyFile.bytes);
    digest.update(words.bytes);
    digest.update(given.bytes);
    digest.update(phrases.bytes);
    Map<String, List<AuthorityFile.Record>> records = new LinkedHashMap<>();
    for (String name : FILES.keySet()) {
      AuthorityFile file = AuthorityFile.load(name);
      digest.update(file.bytes);
      records.put(name, file.lines().stream().map(AuthorityFile.Line::record).toList());
    }
    Authority authority =
        new Authority(
            Lexicon.standard(), HexFormat.of().formatHex(digest.digest()).substring(0, 16));
    records.forEach((name, list) -> list.forEach(r -> authority.add(FILES.get(name), r)));
    records.values().forEach(list -> list.forEach(authority::checkParent));
    List<Body> bodies =
        bodyFile.lines().stream().map(line -> authority.new Body(line.record())).toList();
    records.get("states.txt").forEach(state -> authority.addBodies(state, bodies));
    authority.entries.values().forEach(authority::addOfficer);
    phrases.lines().forEach(authority::addPhrase);
    authority.above = true;
    for (ActorList list : lists) {
      authority.add(list);
    }
    return authority;
  }

  private void add(ActorList list) {
    MessageDigest digest = sha256();
    digest.update(list.text().getBytes(StandardCharsets.UTF_8));
    fingerprint += "-" + HexFormat.of().formatHex(digest.digest()).substring(0, 8);
    List<AuthorityFile.Line> lines = AuthorityFile.of(list).lines();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(list.name() + " holds no actor");
    }
    if (lines.getFirst().text().indexOf('|') < 0) {
      addDictionary(list, lines.getFirst());
      return;
    }
    List<AuthorityFile.Record> records = lines.stream().map(AuthorityFile.Line::record).toList();
    for (AuthorityFile.Record record : records) {
      int colon = record.id().indexOf(':');
      ActorKind kind =
          ActorKind.of(colon < 0 ? "" : record.id().substring(0, colon))
              .orElseThrow(
                  () ->
                      record
                          .line()
                          .error("the id must begin with its kind, as in 'person:jane-doe'"));
      add(
          kind,
          new AuthorityFile.Record(
              record.line(), record.id().substring(colon + 1), record.name(), record.fields()));
    }
    records.forEach(this::checkParent);
  }

  private void addDictionary(ActorList list, AuthorityFile.Line head) {
    List<EventDictionary.Item> items = EventDictionary.read(list.text());
    if (items.isEmpty()) {
      throw head.error("neither 'kind:id | name | ...' nor a dictionary of actors");
    }
    for (EventDictionary.Item item : items) {
      if (!item.names().isEmpty()) {
        addItem(head, item);
      }
    }
  }

  /** An actor of a dictionary joins the one that has its name, or is a new one. */
  private void addItem(AuthorityFile.Line line, EventDictionary.Item item) {
    String name = item.names().getFirst();
    ActorKind kind = EventDictionary.kind(item, lexicon);
    Entry known =
        item.names().stream().map(this::alone).filter(Objects::nonNull).findFirst().orElse(null);
    String slug = Letters.slug(name);
    if (slug.isEmpty()
        || known == null
            && kind == ActorKind.STATE
            && name.indexOf(' ') < 0
            && lexicon.classes(Hash.of(name)) != 0) {
      return;
    }
    List<Role> roles = new ArrayList<>(known == null ? List.of() : known.roles());
    for (EventDictionary.Code code : item.codes()) {
      String office = EventDictionary.office(code.code());
      if (office != null && code.from() != null && known == null) {
        roles.add(new Role(office, code.from(), code.to()));
      }
    }
    Entry entry =
        known != null
            ? known
            : new Entry(
                new Actor(kind.label() + ":" + slug, name, kind),
                null,
                List.copyOf(roles),
                null,
                List.copyOf(new LinkedHashSet<>(item.names())));
    entries.putIfAbsent(entry.actor().id(), entry);
    boolean person = entry.actor().kind() == ActorKind.PERSON;
    for (String spelling : item.names()) {
      Tokens tokens = Tokens.of(spelling, false, lexicon);
      boolean words = tokens.size > 0 && tokens.size < 13;
      for (int i = 0; i < tokens.size; i++) {
        words &= tokens.isWord(i);
      }
      // A bare word claims every bearer of a surname, or is an ordinary word.
      boolean doubtful = tokens.size == 1 && (person || tokens.classes[0] != 0);
      if (words && !(tokens.is(0, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit) && person)) {
        file(line, spelling, entry, doubtful ? Alias.Use.CONTEXT : Alias.Use.ALONE);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  String fingerprint() {
    return fingerprint;
  }

  Entry entry(String id) {
    return entries.get(id);
  }

  Iterable<Entry> entries() {
    return entries.values();
  }

  private void checkParent(AuthorityFile.Record record) {
    for (String parent : record.values("of")) {
      if (!entries.containsKey(parentId(parent))) {
        throw record.line().error("no actor '" + parent + "'");
      }
    }
  }

  private static String parentId(String parent) {
    return parent == null || parent.indexOf(':') >= 0 ? parent : "state:" + parent;
  }

  private void add(ActorKind kind, AuthorityFile.Record record) {
    AuthorityFile.Line line = record.line();
    for (String key : record.fields().keySet()) {
      if (!Set.of(
              "also",
              "inside",
              "context",
              "of",
              "before",
              "role",
              "adjective",
              "people",
              "capital",
              "seat")
          .contains(key)) {
        throw line.error("no such key as '" + key + "'");
      }
    }
    List<Role> roles = new ArrayList<>();
    for (String role : record.values("role")) {
      try {
        roles.add(Role.parse(role));
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        throw line.error(e.getMessage());
      }
    }
    Actor actor = new Actor(kind.label() + ":" + record.id(), record.name(), kind);
    Entry known = above ? entries.get(actor.id()) : null;
    Set<String> spellings = new LinkedHashSet<>(spellings(record));
    if (known != null) {
      spellings.addAll(known.spellings());
      roles.addAll(roles.isEmpty() ? known.roles() : List.of());
    }
    String of = parentId(record.value("of"));
    Entry entry =
        new Entry(
            actor,
            of == null && known != null ? known.of() : of,
            List.copyOf(roles),
            before(record),
            List.copyOf(spellings));
    if (entries.put(entry.actor().id(), entry) != null && known == null) {
      throw line.error("the id stands twice");
    }
    if (above) {
      officers.values().forEach(list -> list.remove(known));
      addOfficer(entry);
    }
    Alias.Use safe = kind == ActorKind.PLACE ? Alias.Use.PLACE : Alias.Use.ALONE;
    List<String> contexts = record.values("context");
    if (!contexts.contains(record.name())) {
      file(line, record.name(), entry, safe);
    }
    record.values("also").forEach(s -> file(line, s, entry, safe));
    record.values("inside").forEach(s -> file(line, s, entry, Alias.Use.INSIDE));
    record.values("seat").forEach(s -> file(line, s, entry, Alias.Use.SEAT));
    contexts.forEach(s -> file(line, s, entry, Alias.Use.CONTEXT));
    record.values("adjective").forEach(s -> file(line, s, entry, Alias.Use.ADJECTIVE));
    record.values("people").forEach(s -> file(line, s, entry, Alias.Use.PEOPLE));
    addCapital(line, record.values("capital"), entry);
    if (kind == ActorKind.PERSON) {
      fileSurname(line, record, entry);
    }
  }

  private static Entry.Before before(AuthorityFile.Record record) {
    String before = record.value("before");
    if (before == null) {
      return null;
    }
    int gap = before.indexOf(' ');
    try {
      return new Entry.Before(
          parentId(before.substring(0, gap)), YearMonth.parse(before.substring(gap + 1)));
    } catch (IndexOutOfBoundsException | DateTimeException _) {
      throw record.line().error("expected 'before: state year-month'");
    }
  }

  /** Its spellings as they may be typed: without tildes and without what stands before a name. */
  private static List<String> spellings(AuthorityFile.Record record) {
    Set<String> spellings = new LinkedHashSet<>(List.of(record.name()));
    for (String key : List.of("also", "seat")) {
      for (String spelling : record.values(key)) {
        if (spelling.indexOf('[') < 0) {
          spellings.add(spelling.startsWith("~") ? spelling.substring(1) : spelling);
        }
      }
    }
    return List.copyOf(spellings);
  }

  private void addCapital(AuthorityFile.Line line, List<String> names, Entry state) {
    if (names.isEmpty()) {
      return;
    }
    String name = names.getFirst();
    String id = ActorKind.PLACE.label() + ":" + Letters.slug(name);
    Entry place =
        new Entry(new Actor(id, name, ActorKind.PLACE), state.actor().id(), List.of(), null, names);
    if (entries.put(id, place) != null) {
      throw line.error("the place " + id + " stands twice");
    }
    for (String spelling : names) {
      file(line, spelling, place, Alias.Use.PLACE);
      file(line, spelling, state, Alias.Use.CAPITAL);
    }
  }

  /** The last word of a person's Latin name leads to the person when the article helps. */
  private void fileSurname(AuthorityFile.Line line, AuthorityFile.Record record, Entry entry) {
    Tokens tokens = Tokens.of(record.name(), false, lexicon);
    int last = tokens.size - 1;
    for (int i = 0; i <= last; i++) {
      if (tokens.is(i, WordClass.FUNCTION.bit) && !tokens.has(i, Tokens.UPPER)) {
        return; // Hussein of Jordan
      }
    }
    if (last > 0
        && !tokens.has(last, Tokens.CAPITALS)
        && !tokens.is(last, WordClass.SHORTENED.bit)) {
      String surname = record.name().substring(tokens.start[last]);
      if (record.values("also").stream().noneMatch(surname::equals)
          && record.values("context").stream().noneMatch(surname::equals)) {
        file(line, surname, entry, Alias.Use.SURNAME);
      }
    }
  }

  /** The words of a spelling as they are filed, with the bits of those that begin so. */
  private record Spelt(List<Long> hashes, int upper, int capitals) {

    Spelt then(Spelt next) {
      List<Long> all = new ArrayList<>(hashes);
      all.addAll(next.hashes);
      int words = hashes.size();
      return new Spelt(all, upper | next.upper << words, capitals | next.capitals << words);
    }
  }

  /** A body that every state has, whose words are the same behind each state's name. */
  private final class Body {
    final AuthorityFile.Record record;
    final Map<String, Spelt> names = new LinkedHashMap<>();
    final Map<String, Spelt> inside = new LinkedHashMap<>();

    Body(AuthorityFile.Record record) {
      this.record = record;
      record.values("also").forEach(words -> names.put(words, spelt(record.line(), words)));
      record.values("inside").forEach(words -> inside.put(words, spelt(record.line(), words)));
    }
  }

  /** A state's army, parliament, ministries and so on, each an organisation. */
  private void addBodies(AuthorityFile.Record state, List<Body> bodies) {
    List<String> nations = new ArrayList<>();
    state.values("adjective").stream().filter(Authority::isEnglish).forEach(nations::add);
    nations.add(state.name());
    state.values("also").stream().filter(Authority::isEnglish).forEach(nations::add);
    String of = ActorKind.STATE.label() + ":" + state.id();
    List<Spelt> nationsSpelt = nations.stream().map(n -> spelt(state.line(), n)).toList();
    for (Body body : bodies) {
      Map<String, Entry> listed = new HashMap<>();
      body.names.forEach(
          (words, spelt) -> {
            for (Spelt nation : nationsSpelt) {
              Entry entry = alone(nation.then(spelt));
              if (entry != null) {
                listed.putIfAbsent(words, entry);
              }
            }
          });
      Entry own = listed.isEmpty() ? body(body.record, nations.getFirst(), of) : null;
      if (own != null && entries.putIfAbsent(own.actor().id(), own) != null) {
        continue;
      }
      Entry other = own == null ? listed.values().iterator().next() : own;
      body.names.forEach(
          (words, spelt) -> {
            Entry entry = listed.getOrDefault(words, other);
            for (Spelt nation : nationsSpelt) {
              Spelt spelling = nation.then(spelt);
              Entry before = alone(spelling);
              if (before == null || before == entry) {
                file(spelling, entry, Alias.Use.ALONE);
              }
            }
          });
      body.inside.forEach(
          (words, spelt) ->
              file(
                  spelt,
                  listed.getOrDefault(words.toLowerCase(Locale.ROOT), other),
                  Alias.Use.CONTEXT));
    }
  }

  private static Entry body(AuthorityFile.Record body, String nation, String of) {
    String name = nation + " " + body.name();
    List<String> spellings = new ArrayList<>(List.of(name));
    body.values("also").forEach(words -> spellings.add(nation + " " + words));
    return new Entry(
        new Actor(
            ActorKind.ORGANISATION.label() + ":" + Letters.slug(name),
            name,
            ActorKind.ORGANISATION),
        of,
        List.of(),
        null,
        spellings.stream().distinct().toList());
  }

  private static boolean isEnglish(String spelling) {
    return spelling.chars().allMatch(c -> c < 128)
        && spelling.chars().filter(c -> c == ' ').count() < 2;
  }

  /** The actor that a spelling names wherever it stands, or {@code null}. */
  private Entry alone(String spelling) {
    Tokens tokens = Tokens.of(spelling, false, lexicon);
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < tokens.size; i++) {
      hashes.add(tokens.hash[i]);
    }
    return alone(new Spelt(hashes, 0, 0));
  }

  private Entry alone(Spelt spelling) {
    int node = NameTrie.ROOT;
    for (long hash : spelling.hashes) {
      node = exact.next(node, hash);
      if (node < 0) {
        return null;
      }
    }
    for (Alias alias : exact.at(node)) {
      if (alias.use() == Alias.Use.ALONE) {
        return alias.entry();
      }
    }
    return null;
  }

  private void addOfficer(Entry entry) {
    if (entry.actor().kind() == ActorKind.PERSON && entry.of() != null) {
      officers.computeIfAbsent(entry.of(), _ -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * The only bearer of a surname who held an office on a day in a state that an article speaks of.
   *
   * @return {@code null} when nobody or several did
   */
  Entry bearer(Match match, LocalDate day, Predicate<String> states) {
    Entry found = null;
    for (Alias alias : match.aliases()) {
      if (alias.use() != Alias.Use.SURNAME) {
        return null;
      }
      Entry entry = alias.entry();
      if (entry.of() != null
          && states.test(entry.of())
          && entry.roles().stream().anyMatch(role -> role.covers(day))) {
        if (found != null && found != entry) {
          return null;
        }
        found = entry;
      }
    }
    return found;
  }

  /**
   * The only one who held an office of a state on a day.
   *
   * @param office in lower case
   * @return {@code null} when nobody or several did
   */
  Entry holder(String state, String office, LocalDate day) {
    String wanted = Role.british(office);
    Entry found = null;
    for (Entry entry : officers.getOrDefault(state, List.of())) {
      for (Role role : entry.roles()) {
        if (Role.british(role.office()).equals(wanted) && role.covers(day) && entry != found) {
          if (found != null) {
            return null;
          }
          found = entry;
        }
      }
    }
    return found;
  }

  private void addPhrase(AuthorityFile.Line line) {
    int colon = line.text().indexOf(':');
    Alias.Use use =
        switch (colon < 0 ? "" : line.text().substring(0, colon)) {
          case "office" -> Alias.Use.OFFICE;
          case "nothing" -> Alias.Use.NOTHING;
          default -> throw line.error("expected 'office: ...' or 'nothing: ...'");
        };
    for (String phrase : line.text().substring(colon + 1).split(";")) {
      file(line, phrase.strip(), null, use);
    }
  }

  /**
   * Files one spelling: as it is, and for people, and where the spelling begins with a tilde, by
   * its sound.
   */
  private void file(AuthorityFile.Line line, String spelling, Entry entry, Alias.Use use) {
    boolean anySpelling = spelling.startsWith("~");
    String text = anySpelling ? spelling.substring(1) : spelling;
    int open = text.indexOf('[');
    Tokens tokens = Tokens.of(text, false, lexicon);
    if (tokens.size == 0 || tokens.size > 30 || open >= 0 && !text.endsWith("]")) {
      throw line.error("'" + spelling + "' is no spelling");
    }
    int from = 0;
    while (open >= 0 && from < tokens.size && tokens.start[from] < open) {
      from++;
    }
    Spelt spelt = spelt(line, tokens);
    boolean owner = tokens.size == 1 && tokens.has(0, Tokens.POSSESSIVE);
    exact.add(
        spelt.hashes, new Alias(entry, use, from, spelt.upper, spelt.capitals, owner, null), above);
    boolean person = entry != null && entry.actor().kind() == ActorKind.PERSON;
    if (anySpelling || person && open < 0 && tokens.size > 1 && !tokens.has(0, Tokens.UNSPACED)) {
      fileBySound(tokens, entry, use);
    }
  }

  private void file(Spelt spelling, Entry entry, Alias.Use use) {
    exact.add(
        spelling.hashes,
        new Alias(entry, use, 0, spelling.upper, spelling.capitals, false, null),
        above);
  }

  private Spelt spelt(AuthorityFile.Line line, String spelling) {
    return spelt(line, Tokens.of(spelling, false, lexicon));
  }

  private static Spelt spelt(AuthorityFile.Line line, Tokens tokens) {
    int upper = 0;
    int capitals = 0;
    List<Long> hashes = new ArrayList<>(tokens.size);
    for (int i = 0; i < tokens.size; i++) {
      if (!tokens.isWord(i)) {
        throw line.error("'" + tokens.text + "' has a mark in it that no name has");
      }
      hashes.add(tokens.hash[i]);
      boolean party = i > 0 && i == tokens.size - 1 && tokens.hash[i] == PARTY;
      if (tokens.has(i, Tokens.UPPER) && !tokens.is(i, WordClass.ARTICLE.bit) && !party) {
        upper |= 1 << i;
      }
      if (tokens.has(i, Tokens.CAPITALS)) {
        capitals |= 1 << i;
      }
    }
    return new Spelt(hashes, upper, capitals);
  }

  private void fileBySound(Tokens tokens, Entry entry, Alias.Use use) {
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.size == 1 || !tokens.is(i, WordClass.ARTICLE.bit)) {
        forms.add(Sound.of(tokens.text, tokens.start[i], tokens.end[i]));
      }
    }
    if (tokens.size > 1 && !isTelling(forms)) {
      return;
    }
    addSound(forms, entry, use);
    for (int i = 0; i + 1 < forms.size(); i++) {
      if (forms.get(i).equals("abd")) {
        List<String> joined = new ArrayList<>(forms);
        joined.set(i, "abd" + joined.remove(i + 1));
        addSound(joined, entry, use);
      } else if (forms.get(i).startsWith("abd") && forms.get(i).length() > 5) {
        List<String> parted = new ArrayList<>(forms);
        parted.set(i, forms.get(i).substring(3));
        parted.add(i, "abd");
        addSound(parted, entry, use);
      }
    }
  }

  /** Too little sound would find other people: Al Gore in Korea, Wang Yi in Wang Yee. */
  private static boolean isTelling(List<String> forms) {
    return forms.size() > 1
        && forms.getLast().length() > 2
        && forms.stream().mapToInt(String::length).sum() > 6;
  }

  private void addSound(List<String> forms, Entry entry, Alias.Use use) {
    sounds.add(
        forms.stream().map(Sound::hash).toList(),
        new Alias(entry, use, 0, 0, 0, false, forms.toArray(String[]::new)),
        false);
  }

  /**
   * The longest spelling that begins at a token; among equals the exact one.
   *
   * @return {@code null} when none does
   */
  Match match(Tokens tokens, int at) {
    Match found = matchExactly(tokens, at, tokens.hash[at], tokens.start[at]);
    Match bySound = matchBySound(tokens, at);
    if (bySound != null && (found == null || bySound.to() > found.to())) {
      return bySound;
    }
    return found == null && tokens.has(at, Tokens.UNCASED) ? matchAfterPrefix(tokens, at) : found;
  }

  /** Arabic and Hebrew write "and", "in", "to" and the like as one word with the name. */
  private Match matchAfterPrefix(Tokens tokens, int at) {
    int start = tokens.start[at];
    int end = tokens.end[at];
    for (int length = 1; length <= 2 && end - start - length >= 3; length++) {
      char prefix = tokens.text.charAt(start + length - 1);
      if ("وفبلك".indexOf(prefix) < 0 && "והבלמשכ".indexOf(prefix) < 0) {
        return null;
      }
      CharSequence rest = tokens.text.subSequence(start + length, end);
      Match match = matchExactly(tokens, at, Hash.of(rest), start + length);
      if (match == null && prefix == 'ل' && rest.charAt(0) == 'ل') {
        match = matchExactly(tokens, at, Hash.of("ا" + rest), start + length);
      }
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private Match matchExactly(Tokens tokens, int at, long first, int start) {
    Match best = null;
    int node = NameTrie.ROOT;
    for (int i = at; i < tokens.size && !tokens.has(i, Tokens.MARK); i++) {
      if (tokens.stemEnd[i] > 0) {
        int ending = exact.next(node, tokens.stemHash[i]);
        if (ending >= 0) {
          Alias[] aliases = fitting(exact.at(ending), tokens, at);
          if (aliases != null) {
            best = new Match(at, i + 1, start, tokens.stemEnd[i], true, aliases);
          }
        }
      }
      int next = exact.next(node, i == at ? first : tokens.hash[i]);
      if (next < 0 && i > at && tokens.has(i, Tokens.INITIAL)) {
        continue; // Paul D. Ryan
      }
      node = next;
      if (node < 0) {
        break;
      }
      Alias[] aliases = fitting(exact.at(node), tokens, at);
      if (aliases != null) {
        boolean possessive = tokens.has(i, Tokens.POSSESSIVE);
        best = new Match(at, i + 1, start, tokens.end[i], possessive, aliases);
      }
    }
    return best;
  }

  private static Alias[] fitting(Alias[] aliases, Tokens tokens, int at) {
    int kept = 0;
    for (Alias alias : aliases) {
      if (fits(alias, tokens, at)) {
        kept++;
      }
    }
    if (kept == aliases.length) {
      return kept == 0 ? null : aliases;
    }
    if (kept == 0) {
      return null;
    }
    Alias[] some = new Alias[kept];
    kept = 0;
    for (Alias alias : aliases) {
      if (fits(alias, tokens, at)) {
        some[kept++] = alias;
      }
    }
    return some;
  }

  private static boolean fits(Alias alias, Tokens tokens, int at) {
    if (isOtherWord(alias, tokens, at) || alias.owner() && !isPossessive(tokens, at)) {
      return false;
    }
    for (int bits = alias.upper() | alias.capitals(), i = at; bits != 0; bits >>>= 1, i++) {
      int bit = 1 << i - at;
      if ((alias.upper() & bit) != 0 && !tokens.has(i, Tokens.UPPER | Tokens.UNCASED)) {
        return false;
      }
      if ((alias.capitals() & bit) != 0) {
        if (!tokens.has(i, Tokens.CAPITALS | Tokens.DOTTED | Tokens.UNCASED)) {
          return false;
        }
        // In a line of capitals only, "US" may be the pronoun.
        if (tokens.is(i, WordClass.FUNCTION.bit)
            && !tokens.has(i, Tokens.DOTTED)
            && (tokens.has(i - 1, Tokens.CAPITALS) && tokens.has(i + 1, Tokens.CAPITALS))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Some outlets lose the apostrophe and keep the s: McDonald s. */
  private static boolean isPossessive(Tokens tokens, int at) {
    int next = at + 1;
    return tokens.has(at, Tokens.POSSESSIVE)
        || tokens.isWord(next)
            && tokens.end[next] - tokens.start[next] == 1
            && tokens.text.charAt(tokens.start[next]) == 's';
  }

  /** An umlaut makes a short name another word: Über is not Uber. */
  private static boolean isOtherWord(Alias alias, Tokens tokens, int at) {
    if (tokens.end[at] - tokens.start[at] > SHORT
        || alias.entry() == null
        || alias.entry().actor().kind() != ActorKind.ORGANISATION) {
      return false;
    }
    String word = tokens.text.substring(tokens.start[at], tokens.end[at]);
    return word.chars().anyMatch(c -> "äöüÄÖÜ".indexOf(c) >= 0)
        && alias.entry().spellings().stream().noneMatch(word::equalsIgnoreCase);
  }

  private Match matchBySound(Tokens tokens, int at) {
    Match best = null;
    int node = NameTrie.ROOT;
    String[] forms = new String[12];
    int count = 0;
    for (int i = at; i < tokens.size && count < forms.length; i++) {
      if (tokens.has(i, Tokens.MARK)) {
        break;
      }
      if (i > at && tokens.has(i, Tokens.INITIAL)) {
        continue;
      }
      if (tokens.is(i, WordClass.ARTICLE.bit)
          && i + 1 < tokens.size
          && tokens.has(i + 1, Tokens.UPPER)) {
        continue;
      }
      if (!tokens.has(i, Tokens.UPPER | Tokens.UNCASED) && !tokens.is(i, WordClass.PARTICLE.bit)) {
        break;
      }
      forms[count] = Sound.of(tokens.text, tokens.start[i], tokens.end[i]);
      if (tokens.stemEnd[i] > 0) {
        String whole = forms[count];
        forms[count] = Sound.of(tokens.text, tokens.start[i], tokens.stemEnd[i]);
        int ending = sounds.next(node, Sound.hash(forms[count]));
        if (ending >= 0) {
          Alias[] aliases = agreeing(sounds.at(ending), forms);
          if (aliases != null) {
            best = new Match(at, i + 1, tokens.start[at], tokens.stemEnd[i], true, aliases);
          }
        }
        forms[count] = whole;
      }
      node = sounds.next(node, Sound.hash(forms[count]));
      if (node < 0) {
        break;
      }
      count++;
      Alias[] aliases = agreeing(sounds.at(node), forms);
      if (aliases != null) {
        best =
            new Match(
                at,
                i + 1,
                tokens.start[at],
                tokens.end[i],
                tokens.has(i, Tokens.POSSESSIVE),
                aliases);
      }
    }
    return best;
  }

  private static Alias[] agreeing(Alias[] aliases, String[] forms) {
    List<Alias> some = new ArrayList<>(2);
    for (Alias alias : aliases) {
      boolean agree = true;
      for (int i = 0; agree && i < alias.sounds().length; i++) {
        agree = Sound.agree(alias.sounds()[i], forms[i]);
      }
      if (agree) {
        some.add(alias);
      }
    }
    return some.isEmpty() ? null : some.toArray(Alias[]::new);
  }

  /** Ids of the actors that have this name or spelling, whatever its capitals. */
  List<String> idsOf(String name) {
    Tokens tokens = Tokens.of(name, false, lexicon);
    Set<String> ids = new LinkedHashSet<>();
    if (tokens.size == 0 || tokens.size > 12) {
      return List.of();
    }
    collect(exact, node(exact, tokens), null, ids);
    collectBySound(tokens, ids);
    return List.copyOf(ids);
  }

  /**
   * Ids of the actors of which this sounds like a name; none when it is written like a spelling,
   * which may be an everyday word.
   */
  List<String> idsBySound(String name) {
    Tokens tokens = Tokens.of(name, false, lexicon);
    Set<String> ids = new LinkedHashSet<>();
    if (tokens.size > 0 && tokens.size <= 12) {
      collect(exact, node(exact, tokens), null, ids);
      if (ids.isEmpty()) {
        collectBySound(tokens, ids);
        return List.copyOf(ids);
      }
    }
    return List.of();
  }

  private void collectBySound(Tokens tokens, Set<String> ids) {
    String[] forms = new String[12];
    int node = NameTrie.ROOT;
    int count = 0;
    for (int i = 0; i < tokens.size && node >= 0; i++) {
      if (!tokens.is(i, WordClass.ARTICLE.bit) || tokens.size == 1) {
        forms[count] = Sound.of(tokens.text, tokens.start[i], tokens.end[i]);
        node = sounds.next(node, Sound.hash(forms[count++]));
      }
    }
    collect(sounds, node, forms, ids);
  }

  private static int node(NameTrie trie, Tokens tokens) {
    int node = NameTrie.ROOT;
    int from = tokens.size > 1 && tokens.is(0, WordClass.ARTICLE.bit) ? 1 : 0;
    int whole = NameTrie.ROOT;
    for (int i = 0; i < tokens.size && whole >= 0; i++) {
      whole = trie.next(whole, tokens.hash[i]);
    }
    if (whole >= 0) {
      return whole;
    }
    for (int i = from; i < tokens.size && node >= 0; i++) {
      node = trie.next(node, tokens.hash[i]);
    }
    return node;
  }

  private static void collect(NameTrie trie, int node, String[] forms, Set<String> ids) {
    if (node < 0) {
      return;
    }
    Alias[] aliases = trie.at(node);
    if (forms != null) {
      aliases = agreeing(aliases, forms);
    }
    if (aliases == null) {
      return;
    }
    Set<String> surnames = new LinkedHashSet<>();
    boolean alone = false;
    for (Alias alias : aliases) {
      if (alias.entry() != null) {
        String id = alias.entry().actor().id();
        if (alias.use() == Alias.Use.SURNAME) {
          surnames.add(id);
        } else {
          alone |= alias.use() == Alias.Use.ALONE;
          ids.add(id);
        }
      }
    }
    if (!alone && surnames.size() == 1) {
      ids.addAll(surnames);
    }
  }

  /** Pairs of actors that one spelling would name wherever it stands, for the test of the files. */
  Set<String> doubtful() {
    Set<String> pairs = new LinkedHashSet<>();
    for (NameTrie trie : List.of(exact, sounds)) {
      trie.nodes().forEach(aliases -> addDoubtful(aliases, pairs));
    }
    return pairs;
  }

  private static void addDoubtful(Alias[] aliases, Set<String> pairs) {
    for (Alias a : aliases) {
      for (Alias b : aliases) {
        if (a.entry() != b.entry()
            && (a.use() == Alias.Use.ALONE || a.use() == Alias.Use.SEAT)
            && (b.use() == Alias.Use.ALONE || b.use() == Alias.Use.SEAT)
            && a.entry().actor().id().compareTo(b.entry().actor().id()) < 0
            && (a.sounds() == null || agreeing(new Alias[] {a}, b.sounds()) != null)) {
          pairs.add(a.entry().actor().id() + " = " + b.entry().actor().id());
        }
      }
    }
  }
}

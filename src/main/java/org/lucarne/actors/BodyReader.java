package org.lucarne.actors;

import java.util.Set;
import org.lucarne.actors.Alias.Use;
import org.lucarne.model.ActorKind;

/** Finds organisations by the words in their names: a ministry, a league, a daily. */
final class BodyReader extends NameReader {

  private static final long AND = Hash.of("and");

  /** What bodies are for, of which one may have two. */
  private static final Set<Long> FIELDS =
      Hash.all(
          "justice development building peace democracy freedom truth reconciliation food drug",
          "science technology research health safety education culture trade industry energy",
          "agriculture environment finance security defence defense law order welfare equality",
          "progress solidarity unity reform prosperity construction commerce transport tourism",
          "sports youth labour labor exchange securities markets customs revenue space letters",
          "economic social political administrative oceanic atmospheric rights children savings",
          "loan light power telephone telegraph iron steel gas electric oil mining insurance trust",
          "ways means chemical chemicals sons");

  /** Units of an army of some state. */
  private static final Set<Long> REGULAR = Hash.all("regiment squadron fleet flotilla battalion");

  private static final Set<Long> CREEDS =
      Hash.all("muslim christian jewish sunni shia shiite democratic liberal communist");

  /** What a party is without having the name of it. */
  private static final Set<Long> RULING = Hash.all("ruling governing main leading political local");

  /** People who make a body together, unless the word only begins a sentence. */
  private static final Set<Long> PEOPLE =
      Hash.all("friends mothers physicians lawyers scholars students veterans citizens");

  BodyReader(Reading reading) {
    super(reading);
  }

  void readBodies() {
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.is(i, HEADS)
          && tokens.has(i, Tokens.UPPER)
          && !tokens.has(i, Tokens.HEADLINE)
          && cover[i] == null
          && !(tokens.has(i, Tokens.FIRST) && PEOPLE.contains(tokens.hash[i]))) {
        i = Math.max(i, readBody(i));
      }
    }
  }

  /** Reads the organisation around a head noun; returns the last token it took. */
  private int readBody(int head) {
    int from = head;
    while (from > 0 && leadsBody(from - 1, from, head)) {
      from--;
    }
    int to = head + 1;
    while (to < tokens.size
        && tokens.has(to, Tokens.UPPER)
        && cover[to] == null
        && !tokens.has(to - 1, Tokens.POSSESSIVE)
        && tokens.is(to, HEADS)) {
      to++;
    }
    if (isFirstOfTwoFields(head) || isSmallWord(head, "Press") && isPartOfTitle(to)) {
      return head;
    }
    if (endsAsCompany(to)) {
      to += 2; // International Telecom Japan Inc
    }
    int complement = tokens.is(to - 1, WordClass.MEDIUM.bit) ? to : complementEnd(to);
    boolean proper = complement > to;
    boolean nationality = false;
    int modifiers = 0;
    to = complement;
    for (int i = from; i < head; i++) {
      if (cover[i] != null && cover[i].as(Use.ADJECTIVE) != null) {
        nationality = true;
      } else if (!tokens.is(
          i,
          WordClass.MODIFIER.bit
              | WordClass.INSTITUTION.bit
              | WordClass.COMPANY.bit
              | WordClass.CALENDAR.bit
              | SMALL)) {
        proper |= !tokens.is(i, WordClass.FUNCTION.bit);
      } else if ((tokens.is(i, WordClass.MODIFIER.bit) || isCreed(i, head))
          && tokens.has(i, Tokens.UPPER)) {
        modifiers++;
      }
    }
    if (to - from < 2) {
      return head;
    }
    // the National Economic Council, the Supreme Constitutional Court
    proper |=
        modifiers > 1
            && to == head + 1
            && isThe(from - 1)
            && (!tokens.is(head, WordClass.INSTITUTION.bit) || isSmallWord(head, "Court"));
    proper |=
        isSmallWord(head, "Party")
            && modifiers == 1
            && from == head - 1
            && !tokens.has(from, Tokens.FIRST)
            && !RULING.contains(tokens.hash[from]);
    String longer = isThe(from - 1) ? cast.ending(words(from, to)) : null;
    longer = longer == null ? cast.beginning(words(from, to)) : longer;
    if (longer != null) {
      take(longer, from, to);
      return to - 1;
    }
    if (!proper
        && !(nationality && !tokens.is(head, WordClass.INSTITUTION.bit))
        && !(isOfParty(head) && (nationality || !isSmallWord(head, "Party")))) {
      return head;
    }
    int textFrom = tokens.start[from];
    int textTo = tokens.end[to - 1];
    if (isOwnBody(from, head, to) || tokens.is(to - 1, WordClass.MEDIUM.bit) && goesOn(to)) {
      return head;
    }
    Alias known = knownCompany(from, to);
    if (known != null) {
      take(known.entry().actor().id(), from, to);
      return to - 1;
    }
    String slug = Letters.slug(tokens.text.substring(textFrom, textTo));
    boolean armed = tokens.is(head, WordClass.UNIT.bit) && !REGULAR.contains(tokens.hash[head]);
    ActorKind kind = armed ? ActorKind.ARMED_GROUP : ActorKind.ORGANISATION;
    String id = kind.label() + ":~" + slug;
    cast.body(id, words(from, to));
    if (tokens.is(from + 1, WordClass.COMPANY.bit) || tokens.is(to - 1, WordClass.COMPANY.bit)) {
      cast.company(tokens.hash[from], id);
    }
    if (to - from == 3
        && tokens.is(to - 1, WordClass.COMPANY.bit)
        && tokens.is(from, WordClass.GIVEN.bit)) {
      cast.company(tokens.hash[from + 1], id); // John Labatt Ltd
    }
    if (isSmallWord(to - 1, "Group") || isSmallWord(to - 1, "Fund")) {
      cast.company(tokens.hash[from], id);
    }
    take(id, from, to);
    return to - 1;
  }

  /** The South African Communist Party: a word of politics stands before it. */
  private boolean isOfParty(int head) {
    return (isSmallWord(head, "Party")
            || isSmallWord(head, "Alliance")
            || isSmallWord(head, "Coalition")
            || isSmallWord(head, "League")
            || isSmallWord(head, "Front")
            || isSmallWord(head, "Movement"))
        && tokens.has(head - 1, Tokens.UPPER)
        && cover[head - 1] == null
        && tokens.is(head - 1, WordClass.CALENDAR.bit);
  }

  private boolean isAndSign(int i) {
    return tokens.isWord(i) && tokens.text.charAt(tokens.start[i]) == '&';
  }

  /** The House Energy and Commerce Committee: the name goes on to another head. */
  private boolean isFirstOfTwoFields(int head) {
    return FIELDS.contains(tokens.hash[head])
        && head + 3 < tokens.size
        && tokens.hash[head + 1] == AND
        && FIELDS.contains(tokens.hash[head + 2])
        && tokens.has(head + 2, Tokens.UPPER)
        && tokens.is(head + 3, HEADS)
        && tokens.has(head + 3, Tokens.UPPER);
  }

  /** White House Press Secretary. */
  private boolean isPartOfTitle(int i) {
    return tokens.has(i, Tokens.UPPER)
        && (tokens.is(i, WordClass.OFFICE.bit) || isSmallWord(i, "Corps"));
  }

  /** One more name and then the word for a company. */
  private boolean endsAsCompany(int i) {
    return tokens.has(i, Tokens.UPPER)
        && tokens.has(i + 1, Tokens.UPPER)
        && tokens.is(i + 1, WordClass.COMPANY.bit)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)
        && !tokens.has(i, Tokens.POSSESSIVE | Tokens.FIRST | Tokens.HEADLINE)
        && !tokens.is(i, TITLES | WordClass.CALENDAR.bit)
        && (cover[i] == null || cover[i].to() == i + 1 && !isPerson(cover[i]));
  }

  /** A faith or a conviction in the name of a council, a church or a society. */
  private boolean isCreed(int i, int head) {
    return CREEDS.contains(tokens.hash[i])
        && tokens.has(i, Tokens.UPPER)
        && !tokens.is(head, WordClass.INSTITUTION.bit | WordClass.UNIT.bit);
  }

  /** Two fields of the same body: Building and Development Party, Science & Technology Board. */
  private boolean joinsFields(int i, int next, int head) {
    return tokens.hash[i] == AND
        && tokens.has(next, Tokens.UPPER)
        && tokens.has(i - 1, Tokens.UPPER)
        && !taken[i - 1]
        && !tokens.has(i - 1, Tokens.POSSESSIVE)
        && FIELDS.contains(tokens.hash[next])
        && (FIELDS.contains(tokens.hash[i - 1])
            || tokens.is(head, WordClass.COMPANY.bit) && cover[i - 1] == null);
  }

  /** A word that is part of the name too, which so has another head: Microsoft Exchange Server. */
  private boolean goesOn(int i) {
    return tokens.isWord(i)
        && tokens.has(i, Tokens.UPPER)
        && !tokens.has(i, Tokens.FIRST | Tokens.HEADLINE | Tokens.CAPITALS)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)
        && !tokens.is(i, TITLES | WordClass.CALENDAR.bit)
        && cover[i] == null;
  }

  /** American Express Co, the Tunisian Ennahda Movement: a name that is known, and what it is. */
  private boolean isOwnBody(int from, int head, int to) {
    int i = from;
    while (i < head && cover[i] != null && cover[i].as(Use.ADJECTIVE) != null) {
      i = cover[i].to();
    }
    Alias known = cover[i] == null ? null : cover[i].as(Use.ALONE);
    if (known == null || known.entry() == null || cover[i].to() != head || to != head + 1) {
      return false;
    }
    return switch (known.entry().actor().kind()) {
      case ORGANISATION, ARMED_GROUP, ALLIANCE ->
          tokens.is(head, WordClass.COMPANY.bit)
              || isSmallWord(head, "Movement")
              || isSmallWord(head, "Party")
              || isSmallWord(head, "Organization")
              || isSmallWord(head, "Organisation")
              || isSmallWord(head, "Secretariat");
      default -> false;
    };
  }

  /** Morgan Stanley and Co Inc: a company of the lists with more words for one behind it. */
  private Alias knownCompany(int from, int to) {
    Alias known = cover[from] == null ? null : cover[from].as(Use.ALONE);
    if (known == null
        || known.entry() == null
        || known.entry().actor().kind() != ActorKind.ORGANISATION
        || cover[from].to() >= to) {
      return null;
    }
    for (int i = cover[from].to(); i < to; i++) {
      boolean company = tokens.is(i, WordClass.COMPANY.bit) && !isSmallWord(i, "Group");
      if (!company && tokens.hash[i] != AND) {
        return null;
      }
    }
    return known;
  }

  private boolean leadsBody(int i, int next, int head) {
    if ((isSmallWord(next, "Co") || isSmallWord(next, "Sons"))
        && isSmallWord(i, tokens.text.charAt(tokens.start[i]) == '&' ? "&" : "and")
        && tokens.has(i - 1, Tokens.UPPER)
        && !tokens.has(i - 1, Tokens.POSSESSIVE)) {
      return true; // Marks and Co
    }
    if (isAndSign(i) && tokens.has(i - 1, Tokens.UPPER) && cover[i - 1] == null
        || isAndSign(next) && tokens.has(i, Tokens.UPPER) && cover[i] == null) {
      return true; // A&M Records
    }
    if (tokens.isWord(i) && joinsFields(i, next, head)) {
      return true;
    }
    if (cover[i] != null && cover[i] == cover[next] && !tokens.has(i, Tokens.POSSESSIVE)) {
      return true; // the Imam Khomeini Foundation
    }
    if (!tokens.isWord(i)
        || taken[i]
        || tokens.has(i, Tokens.POSSESSIVE | Tokens.HEADLINE)
        || tokens.is(i, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit)
        || tokens.is(i, WordClass.CALENDAR.bit) && !isOfParty(head) && !isCreed(i, head)) {
      return false;
    }
    Match match = cover[i];
    if (match != null) {
      return match.as(Use.OFFICE) == null
          && match.as(Use.NOTHING) == null
          && (!isPerson(match) || isNamesake(match, head))
          && !isOrganisationBesideBody(match, head)
          && match.to() <= head;
    }
    if (tokens.is(i, SMALL) && tokens.has(next, Tokens.UPPER)) {
      boolean own = tokens.has(i, Tokens.UPPER) && cast.isEnglish(); // El Paso Electric Co
      return tokens.has(next, Tokens.JOINED) || own && !tokens.has(i, Tokens.FIRST);
    }
    return tokens.has(i, Tokens.UPPER)
        && !tokens.is(i, WordClass.FUNCTION.bit)
        && !(tokens.has(i, Tokens.FIRST) && tokens.is(i, WordClass.SPEECH.bit));
  }

  /** GOP Senate, BBC Radio: a known organisation before an institution, or a part of itself. */
  private boolean isOrganisationBesideBody(Match match, int head) {
    Alias known = match.as(Use.ALONE);
    return known != null
        && known.entry() != null
        && known.entry().actor().kind() == ActorKind.ORGANISATION
        && match.to() == head
        && (tokens.is(head, WordClass.INSTITUTION.bit)
            || isSmallWord(head, "Radio")
            || isSmallWord(head, "TV")
            || isSmallWord(head, "Board")
            || isSmallWord(head, "News"));
  }

  /** A surname that an institution bears: the Clinton Foundation. */
  private boolean isNamesake(Match match, int head) {
    return match.to() <= head
        && tokens.is(head, WordClass.BODY.bit | WordClass.MEDIUM.bit)
        && !tokens.is(head, WordClass.INSTITUTION.bit);
  }

  /** Where "of the High Seas and Islands" after a head noun ends, or {@code to}. */
  private int complementEnd(int to) {
    int end = fieldsEnd(to);
    int further = end == to ? to : fieldsEnd(end);
    return further > end && !tokens.is(end - 1, HEADS) && tokens.isWord(end) ? further : end;
  }

  private int fieldsEnd(int to) {
    int i = to;
    if (!isSmallWord(i, "of") && !isSmallWord(i, "for")) {
      return to;
    }
    i++;
    if (isSmallWord(i, "the")) {
      i++;
    }
    int end = to;
    while (i < tokens.size
        && tokens.has(i, Tokens.UPPER)
        && !tokens.is(i, WordClass.CALENDAR.bit)
        && !isFullPerson(i)
        && !(end > to && tokens.is(i, WordClass.OFFICE.bit))
        && !isPersonAfter(i, to)) {
      boolean country = cover[i] != null && cover[i].as(Use.ADJECTIVE) == null;
      i = country ? cover[i].to() : i + 1;
      end = i;
      if (country || tokens.has(i - 1, Tokens.POSSESSIVE)) {
        return end;
      }
      if (isSmallWord(i, "and") && isSecondField(i + 1)) {
        i++;
      }
    }
    return end;
  }

  /** The rest of "of Health and Human Services", but not the next organisation. */
  private boolean isSecondField(int from) {
    int i = from;
    while (i < tokens.size
        && tokens.has(i, Tokens.UPPER)
        && cover[i] == null
        && !tokens.is(i, TITLES | WordClass.CALENDAR.bit)) {
      i++;
    }
    return i > from
        && i - from < 4
        && (!tokens.is(i - 1, HEADS)
            || isSmallWord(i - 1, "Services")
            || isSmallWord(i - 1, "Research"))
        && !tokens.is(i, WordClass.SPEECH.bit);
  }

  /** A given name that goes on, behind the field: Chambers of Commerce Mohamed Abou Lahham. */
  private boolean isPersonAfter(int i, int to) {
    return i > to + 2
        && tokens.is(i, WordClass.GIVEN.bit)
        && tokens.has(i + 1, Tokens.UPPER)
        && !tokens.is(i + 1, HEADS);
  }

  private boolean isFullPerson(int i) {
    return cover[i] != null && isPerson(cover[i]) && cover[i].to() - cover[i].from() > 1;
  }
}

package org.lucarne.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Mention;
import org.lucarne.model.Naming;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.Span;

class ActorRecognizerTest {

  private final ActorRecognizer recognizer = ActorRecognizer.standard();

  private static Article article(String title, String body) {
    return new Article.Builder(new Place("a.txt", 0, 0, 0)).title(title).body(body).build();
  }

  private Set<String> actors(String title, String body) {
    Set<String> ids = new TreeSet<>();
    recognizer.recognize(article(title, body)).forEach(m -> ids.add(m.actor()));
    return ids;
  }

  private Set<String> actors(String body) {
    return actors("", body);
  }

  /** The words of the mentions of one actor, in the order of the text. */
  private List<String> words(String actor, String title, String body) {
    Article article = article(title, body);
    List<String> words = new ArrayList<>();
    for (Mention mention : recognizer.recognize(article)) {
      if (mention.actor().equals(actor)) {
        words.add(mention.span().of(article.text(mention.part())));
      }
    }
    return words;
  }

  @Test
  void a_company_goes_by_the_first_word_of_its_name() {
    assertEquals(
        Set.of("organisation:~nordgene-scientific-laboratories-inc"),
        actors(
            "NordGene Scientific Laboratories Inc sold its shares on Monday. NordGene said that"
                + " the price was fair, and a NordGene spokesman thanked the buyers."));
  }

  @Test
  void a_short_word_before_a_hyphen_is_no_surname() {
    assertEquals(
        List.of("Theresa May"),
        words(
            "person:theresa-may",
            "",
            "Theresa May spoke on Monday. Mi-octobre, the town was calm."));
  }

  @Test
  void a_german_preposition_is_no_company() {
    assertEquals(Set.of(), actors("Über die Kosten wird noch geredet."));
    assertEquals(Set.of("organisation:uber"), actors("Drivers of Uber will strike on Monday."));
  }

  @Test
  void one_row_for_each_actor_of_a_wire_report_whatever_the_spelling() {
    String title = "Courting Tehran, Moscow Drafts ’Road Map’ Against ’Daesh’";
    String body =
        """
        MOSCOW (Interfax) - Russian Foreign Minister Sergei Lavrov met his Iranian counterpart Mohammad Javad Zarif on Monday.

        Lavrov said "Daesh" could not be beaten from the air. Zarif, who had flown in from Doha, said Tehran's position had not changed.

        President Bashar Assad has relied on Moscow and Tehran since 2011, and the Syrian army on Hizbullah. While the Kremlin backs Assad, the Saudis do not.

        Saudi Foreign Minister Adel Al-Jubeir told US Secretary of State John Kerry that King Salman and Mohammed bin Salman would visit Moscow in June. Kerry welcomed it.

        "The UN has to act," said Sergey Lavrov, after talks with Yasin Aktay, a Turkish lawmaker. Aktay denied it.

        Source: News Agencies
        """;
    assertEquals(
        new TreeSet<>(
            Set.of(
                "armed-group:hezbollah",
                "armed-group:islamic-state",
                "organisation:interfax",
                "organisation:syrian-army",
                "organisation:united-nations",
                "person:adel-al-jubeir",
                "person:bashar-al-assad",
                "person:john-kerry",
                "person:mohammad-javad-zarif",
                "person:mohammed-bin-salman",
                "person:salman-of-saudi-arabia",
                "person:sergey-lavrov",
                "person:~yasin-aktay",
                "place:doha",
                "place:moscow",
                "state:iran",
                "state:russia",
                "state:saudi-arabia",
                "state:turkey",
                "state:united-states")),
        actors(title, body));
    assertEquals(
        List.of("Sergei Lavrov", "Lavrov", "Sergey Lavrov"),
        words("person:sergey-lavrov", title, body));
    assertEquals(List.of("Yasin Aktay", "Aktay"), words("person:~yasin-aktay", title, body));
    assertEquals(List.of("Salman"), words("person:salman-of-saudi-arabia", title, body));
    assertEquals(List.of("John Kerry", "Kerry"), words("person:john-kerry", title, body));
    assertEquals(List.of("MOSCOW", "Moscow"), words("place:moscow", title, body));
  }

  @Test
  void the_abbreviation_of_an_institution_is_no_other_name_of_its_country() {
    String body =
        "The Export Promotion Board of Norway (EPBN) met on Monday. EPBN said that the United"
            + " Kingdom (UK) would follow. The UK agreed. The envoys"
            + " of Saudi Arabia (SA) did not.";
    assertEquals(List.of(), words("state:norway", "A meeting", body));
    assertEquals(
        List.of("United Kingdom", "UK", "UK"), words("state:united-kingdom", "A meeting", body));
    assertTrue(
        actors("A meeting", body).contains("organisation:~export-promotion-board-of-norway"));
  }

  @Test
  void the_seed_article_shows_each_of_its_actors_once() throws IOException {
    Path seed = Path.of("../shared/seed");
    Assumptions.assumeTrue(Files.isDirectory(seed));
    String text;
    try (var files = Files.list(seed)) {
      text = Files.readString(files.filter(f -> f.toString().endsWith(".txt")).findFirst().get());
    }
    int line = text.indexOf('\n');
    assertEquals(
        new TreeSet<>(
            Set.of(
                "armed-group:islamic-state",
                "organisation:iraqi-army",
                "organisation:kurds",
                "organisation:syrian-army",
                "organisation:united-nations",
                "person:adel-al-jubeir",
                "person:bashar-al-assad",
                "person:john-kerry",
                "person:moaz-al-khatib",
                "person:mohammed-bin-salman",
                "person:salman-of-saudi-arabia",
                "person:sergey-lavrov",
                "person:vladimir-putin",
                "place:doha",
                "place:moscow",
                "place:st-petersburg",
                "state:iraq",
                "state:qatar",
                "state:russia",
                "state:saudi-arabia",
                "state:syria",
                "state:united-states")),
        actors(text.substring(0, line), text.substring(line + 1)));
  }

  @Test
  void mentions_come_in_order_and_do_not_overlap() {
    Article article =
        article(
            "Putin and Erdogan discuss Idlib",
            "Russian President Vladimir Putin and Turkey's Recep Tayyip Erdogan met in Sochi, the"
                + " Kremlin said. Putin's aide Yuri Ushakov said the Turkish Foreign Ministry and"
                + " the Syrian Democratic Forces (SDF) were told. The SDF denied it.");
    Mention before = null;
    for (Mention mention : recognizer.recognize(article)) {
      if (before != null && before.part() == mention.part()) {
        assertTrue(before.span().compareTo(mention.span()) < 0, mention.toString());
        assertFalse(before.span().overlaps(mention.span()), before + " and " + mention);
      }
      before = mention;
    }
  }

  @Test
  void spellings_of_a_name_from_another_script_are_one_person() {
    for (String spelling :
        List.of(
            "Sergei Lavrov", "Sergey Lavrov", "Sergej Lavrov", "Sergueï Lavrov", "SERGEI LAVROV")) {
      assertEquals(Set.of("person:sergey-lavrov"), actors("He met " + spelling + "."), spelling);
    }
    for (String spelling :
        List.of(
            "Muammar Gaddafi", "Moammar Gadhafi", "Mu’ammar al-Qaddafi", "Muammar El Kadhafi")) {
      assertEquals(Set.of("person:muammar-gaddafi"), actors("He met " + spelling + "."), spelling);
    }
    for (String spelling :
        List.of("Qassem Soleimani", "Ghasem Soleymani", "Qasim Sulaimani", "Kassem Suleimani")) {
      assertEquals(Set.of("person:qassem-soleimani"), actors("He met " + spelling + "."), spelling);
    }
    for (String spelling :
        List.of(
            "Abdel Fattah al-Sisi",
            "Abdul-Fattah el-Sisi",
            "Abdelfattah Al Sisi",
            "Abd al-Fattah as-Sisi")) {
      assertEquals(
          Set.of("person:abdel-fattah-al-sisi"), actors("He met " + spelling + "."), spelling);
    }
  }

  @Test
  void people_with_similar_names_stay_apart() {
    assertEquals(
        Set.of("person:salman-of-saudi-arabia", "person:mohammed-bin-salman"),
        actors("King Salman named his son Mohammed bin Salman."));
    assertEquals(
        Set.of("person:~mohammad-soleimani"),
        actors("A lawmaker, Mohammad Soleimani, told reporters. Soleimani did not go on."));
    assertEquals(Set.of("person:~corey-dane"), actors("A spokesman, Corey Dane, had no comment."));
    assertEquals(
        Set.of("person:ali-khamenei"), actors("The Leader Seyed Ali Khamenei met the workers."));
    assertEquals(
        List.of("Paul D. Ryan"), words("person:paul-ryan", "", "Mr. Paul D. Ryan of Wisconsin"));
    assertEquals(Set.of("person:~igor-putin"), actors("The banker Igor Putin said so."));
    assertEquals(Set.of("person:~michael-jordan"), actors("It was Michael Jordan who scored."));
  }

  @Test
  void a_surname_goes_to_the_person_named_in_full() {
    assertEquals(
        List.of("Laila Odeh", "Odeh"),
        words("person:~laila-odeh", "", "Laila Odeh said no. Ms Odeh left; Odeh's aide stayed.")
            .subList(0, 2));
    assertEquals(
        Set.of("person:~hassan-karam", "person:~samir-karam"),
        actors("Hassan Karam said yes, Samir Karam said no. Karam left."));
  }

  @Test
  void an_office_and_a_date_tell_two_kings_apart() {
    Article.Builder builder =
        new Article.Builder(new Place("a.txt", 0, 0, 0)).body("King Abdullah spoke on Tuesday.");
    Article in2012 =
        builder
            .date(PublicationDate.day(LocalDate.of(2018, 3, 1), Evidence.TEXT, "1 March 2018"))
            .build();
    assertEquals(
        List.of("person:abdullah-ii-of-jordan"),
        recognizer.recognize(in2012).stream().map(Mention::actor).toList());
    assertEquals(Set.of(), actors("King Abdullah spoke on Tuesday."));
  }

  @Test
  void capitals_are_governments_when_they_act_and_places_when_one_is_there() {
    assertEquals(
        Set.of("state:russia", "state:saudi-arabia"), actors("Moscow and Riyadh agreed on it."));
    assertEquals(Set.of("state:russia"), actors("It said Moscow has been a key backer."));
    assertEquals(Set.of("state:russia"), actors("Moscow's move came late."));
    assertEquals(Set.of("place:moscow"), actors("They will visit Moscow."));
    assertEquals(Set.of("place:doha"), actors("The two met in Doha on Friday."));
    assertEquals(
        Set.of("place:beirut", "organisation:reuters"), actors("BEIRUT (Reuters) - It rained."));
  }

  @Test
  void a_nationality_counts_where_an_institution_or_office_follows() {
    assertEquals(Set.of("state:iraq"), actors("The Iraqi government spoke."));
    assertEquals(Set.of("state:saudi-arabia"), actors("He called the Saudi deputy crown prince."));
    assertEquals(Set.of("state:saudi-arabia"), actors("Then he engaged the Saudis."));
    assertEquals(
        Set.of("state:iran", "state:russia", "state:turkey"),
        actors("The Iranian, Russian and Turkish foreign ministers met."));
    assertEquals(Set.of(), actors("The Syrian conflict goes on, as does Lebanese cooking."));
  }

  @Test
  void armies_parliaments_and_ministries_are_organisations_of_their_own() {
    assertEquals(Set.of("organisation:iraqi-army"), actors("The Iraqi army advanced."));
    assertEquals(
        List.of("Iraqi armed forces", "Iraq's army", "Iraq’s military"),
        words(
            "organisation:iraqi-army",
            "",
            "The Iraqi armed forces met. Iraq's army left. Iraq’s military denied it."));
    assertEquals(
        Set.of("organisation:turkish-armed-forces"), actors("The Turkish army denied it."));
    assertEquals(
        Set.of("organisation:russian-foreign-ministry", "state:russia"),
        actors("The Russian foreign ministry and the Russian government denied it."));
    assertEquals(
        Set.of("organisation:us-congress", "state:united-states"),
        actors("The United States waits. It is for Congress to vote."));
    assertEquals(
        Set.of("organisation:fda"), actors("It asked the U.S. Food and Drug Administration."));
  }

  private List<Mention> on(LocalDate day, String body) {
    return recognizer.recognize(
        new Article.Builder(new Place("a.txt", 0, 0, 0))
            .body(body)
            .date(PublicationDate.day(day, Evidence.TEXT, day.toString()))
            .build());
  }

  private static List<String> byRole(List<Mention> mentions) {
    return mentions.stream().filter(m -> m.by() == Naming.ROLE).map(Mention::actor).toList();
  }

  @Test
  void an_office_without_a_name_is_its_holder_on_the_day_of_the_article() {
    LocalDate in2016 = LocalDate.of(2016, 5, 3);
    assertEquals(
        List.of("person:sergey-lavrov"),
        byRole(on(in2016, "Russia's foreign minister left for Vienna.")));
    assertEquals(
        List.of("person:david-cameron"),
        byRole(on(in2016, "It was the British prime minister who said it.")));
    assertEquals(
        List.of("person:tony-blair"),
        byRole(on(LocalDate.of(2003, 3, 4), "It was the British prime minister who said it.")));
    assertEquals(
        List.of(), byRole(on(in2016, "It was a former British prime minister who said it.")));
    assertEquals(List.of(), byRole(on(in2016, "The British prime ministers of the age are many.")));
    assertEquals(
        List.of(), byRole(on(in2016, "He met British Prime Minister Wilfred Oakhurst on Monday.")));
    assertEquals(
        List.of(), byRole(recognizer.recognize(article("", "Russia's foreign minister left."))));
  }

  @Test
  void a_capital_stands_for_the_state_that_had_it_then() {
    assertEquals(
        List.of("state:soviet-union"),
        on(LocalDate.of(1987, 3, 2), "It said Moscow has been a backer.").stream()
            .map(Mention::actor)
            .toList());
    assertEquals(
        List.of("state:russia"),
        on(LocalDate.of(2015, 3, 2), "It said the Kremlin has been a backer.").stream()
            .map(Mention::actor)
            .toList());
    assertEquals(
        Set.of("state:soviet-union"),
        actors("The Soviet Union waits. It said Moscow has been a backer."));
  }

  @Test
  void each_mention_tells_by_what_its_actor_was_known() {
    List<Naming> by =
        recognizer
            .recognize(
                article("", "Laila Odeh, a lawyer, left. Odeh's Syrian government card is gone."))
            .stream()
            .map(Mention::by)
            .toList();
    assertEquals(List.of(Naming.NAME, Naming.SURNAME, Naming.NATIONALITY), by);
  }

  @Test
  void an_organisation_is_known_by_the_noun_or_the_staff_beside_it() {
    assertEquals(Set.of("organisation:~bramblex"), actors("It was sold to the retailer Bramblex."));
    assertEquals(Set.of("organisation:~bramblex"), actors("A Bramblex spokesman denied it."));
    assertEquals(
        Set.of("organisation:~quillbeat"), actors("He likes Quillbeat, a maker of drums."));
    assertEquals(Set.of("organisation:~datamurmur"), actors("It runs on DataMurmur today."));
    assertEquals(Set.of(), actors("See #HappyMurmurDay and bit.ly/AbCdEf today."));
    assertEquals(
        Set.of("armed-group:~jaysh-al-wadi"), actors("Shells fell on Jaysh al Wadi there."));
    assertEquals(
        Set.of("organisation:marks-and-spencer"), actors("He sold Marks & Spencer for good."));
  }

  @Test
  void an_ordinary_word_names_a_company_only_where_nothing_else_has_a_capital() {
    assertEquals(
        Set.of("organisation:apple"), actors("A judge told Apple to help. Apple said no."));
    assertEquals(Set.of(), actors("Apple trees bloom."));
  }

  @Test
  void a_full_name_is_a_person_where_its_surname_acts_alone_elsewhere() {
    assertEquals(
        Set.of("person:~wenzel-marrowick"),
        actors("Votes went to Wenzel Marrowick. In the end Marrowick said little."));
    assertEquals(
        Set.of("person:~tullia-brandadze"), actors("A medal went to Tullia Brandadze there."));
  }

  @Test
  void pronouns_and_verbs_are_not_acronyms() {
    assertEquals(Set.of(), actors("He told us who is in it."));
    assertEquals(
        Set.of("state:united-states"), actors("The US said the U.S. troops would help us."));
    assertEquals(Set.of(), actors("THIS IS HOW IT IS"));
    assertEquals(Set.of("armed-group:islamic-state"), actors("Fighters of the \"IS\" group fled."));
    assertEquals(Set.of("armed-group:islamic-state"), actors("Dozens of IS militants fled."));
  }

  @Test
  void quotes_possessives_and_hyphens_stay_outside_the_name() {
    assertEquals(List.of("ISIL"), words("armed-group:islamic-state", "", "They fight ‘ISIL’."));
    assertEquals(List.of("Putin"), words("person:vladimir-putin", "", "The Putin-Trump meeting."));
    assertEquals(List.of("Trump"), words("person:donald-trump", "", "The Putin-Trump meeting."));
    assertEquals(List.of("US"), words("state:united-states", "", "These US-trained groups."));
    assertEquals(List.of("Assad"), words("person:bashar-al-assad", "", "In Assad’s palace."));
    assertEquals(
        List.of("Bashar al-Assad"),
        words("person:bashar-al-assad", "", "It blamed Bashar al-Assads regime."));
    assertEquals(List.of("Iran"), words("state:iran", "", "That is Irans choice."));
  }

  @Test
  void page_furniture_and_headlines_make_no_rows() {
    assertEquals(
        Set.of(),
        actors(
            "Read More About Local Weather",
            "Local Editor\n\nRelated News\n\nIt rained on Monday in August. However, Officials"
                + " Said So.\n\nSource: News Agencies, Edited by website team\n\nComments"));
    assertEquals(
        Set.of("person:~yasin-aktay"),
        actors("Aktay Slams Parliament Vote", "The lawmaker Yasin Aktay spoke."));
    assertFalse(
        actors("Clinton Foundation Faces Anger", "It has no comment yet.")
            .contains("person:bill-clinton"));
  }

  @Test
  void people_in_a_list_with_people_are_people() {
    assertEquals(
        Set.of("person:~dunja-abrelo", "person:~pekka-ormala", "person:~quorra-vint"),
        actors("Among them were Quorra Vint, Dunja Abrelo and the singer Pekka Ormala."));
  }

  @Test
  void kin_and_callings_lead_to_a_name_and_stay_outside_it() {
    assertEquals(
        List.of("Tiborc Varnel"), words("person:~tiborc-varnel", "", "Her brother Tiborc Varnel"));
    assertEquals(
        List.of("Oluf Brannigsen"),
        words("person:~oluf-brannigsen", "", "It was guitarist Oluf Brannigsen who left."));
    assertEquals(Set.of(), actors("A Syrian guitarist and a Lebanese widow came."));
  }

  @Test
  void relatives_with_the_same_surname_stay_apart() {
    assertEquals(
        Set.of("person:jacob-zuma", "person:~duduzile-zuma"),
        actors("Jacob Zuma came. But it was Duduzile Zuma who spoke; Zuma kept quiet."));
  }

  @Test
  void the_end_of_a_long_name_and_other_spellings_of_it_are_the_same_person() {
    assertEquals(
        List.of("Farid Abdel Karem", "Abdel Karem", "Karem"),
        words(
            "person:~farid-abdel-karem",
            "",
            "Farid Abdel Karem said so. \"No,\" Abdel Karem told us; Mr Karem left."));
    assertEquals(
        List.of("Mohammad Qasmi", "Mohammed Qasmi", "Qasmi"),
        words(
            "person:~mohammad-qasmi",
            "",
            "Mohammad Qasmi said no. Months later Mohammed Qasmi said yes. Qasmi smiled."));
  }

  @Test
  void nicknames_and_initials_are_part_of_the_name() {
    assertEquals(
        List.of("Orrin \"Buck\" Tavell", "Tavell"),
        words(
            "person:~orrin-buck-tavell",
            "",
            "The judge, Orrin \"Buck\" Tavell, agreed. Tavell smiled."));
    assertEquals(
        List.of("J.R. Ostrander"),
        words("person:~jr-ostrander", "", "It belongs to J.R. Ostrander, the publisher."));
  }

  @Test
  void an_organisation_is_found_by_the_beginning_and_the_head_of_its_name() {
    assertEquals(
        List.of("Marlin Bay Holdings", "Marlin Bay"),
        words(
            "organisation:~marlin-bay-holdings",
            "",
            "Marlin Bay Holdings made an offer. Later Marlin Bay said it would wait."));
    assertEquals(
        List.of("Tarvia Observatory", "Observatory"),
        words(
            "organisation:~tarvia-observatory",
            "",
            "It asked the Tarvia Observatory. On Sunday the Observatory gave a number."));
    assertEquals(
        Set.of("organisation:~ostrova-foundation"), actors("It paid the Ostrova Foundation."));
    assertEquals(
        Set.of("organisation:clinton-foundation"), actors("It paid the Clinton Foundation."));
  }

  @Test
  void an_organisation_may_have_two_fields_and_a_namesake() {
    assertEquals(
        Set.of("organisation:~department-of-water-and-public-works"),
        actors("He told the Department of Water and Public Works. It did not reply."));
    assertEquals(
        Set.of("organisation:~clinton-river-initiative"),
        actors("It paid the Clinton River Initiative for the work."));
  }

  @Test
  void an_abbreviation_stays_with_the_name_that_the_article_gives_it() {
    assertEquals(
        Set.of("organisation:~office-of-kind-lending"),
        actors("The Office of Kind Lending (OKL) opened. Later OKL said it would lend. OKL lent."));
  }

  @Test
  void a_person_may_go_by_a_middle_name() {
    assertEquals(
        List.of("Omar Fadlan Qeru", "Fadlan"),
        words("person:~omar-fadlan-qeru", "", "Dr Omar Fadlan Qeru spoke. Dr Fadlan then left."));
  }

  @Test
  void the_tagger_finds_names_that_no_list_and_no_rule_knows() {
    Article article = article("", "In a letter to Tivadar Holloke, the court refused.");
    assertEquals(List.of(), recognizer.recognize(article));
    assertEquals(
        List.of("person:~tivadar-holloke"),
        recognizer.withTagger().recognize(article).stream().map(Mention::actor).toList());
  }

  @Test
  void a_surname_with_a_title_that_several_held_stays_its_own_row() {
    assertEquals(Set.of("person:~bush"), actors("It was put before President Bush."));
  }

  @Test
  void an_abbreviation_that_the_article_defines_is_the_same_actor() {
    assertEquals(
        Set.of("organisation:~national-salvation-party"),
        actors("The National Salvation Party (NSP) won. The NSP is small."));
    assertEquals(
        Set.of("organisation:pyd"), actors("The Democratic Union Party (PYD) met. PYD said so."));
  }

  @Test
  void names_in_their_own_script_are_found() {
    assertEquals(
        Set.of("person:sergey-lavrov", "state:russia"),
        actors("Министр иностранных дел России Сергей Лавров сказал"));
    assertEquals(Set.of("person:bashar-al-assad"), actors("قال بشار الأسد"));
    assertEquals(Set.of("state:russia", "state:syria"), actors("استخدام روسيا وسوريا حق النقض"));
    assertEquals(Set.of("person:hassan-rouhani"), actors("آقای حسن روحانی گفت"));
    assertEquals(Set.of("person:benjamin-netanyahu"), actors("ראש הממשלה בנימין נתניהו אמר"));
    assertEquals(Set.of("person:vladimir-putin", "state:china"), actors("普京访问中国"));
    assertEquals(
        Set.of("person:recep-tayyip-erdogan", "state:turkey"),
        actors("Cumhurbaşkanı Erdoğan'ın Türkiye'nin kararı"));
  }

  @Test
  void names_lead_to_ids_in_any_case_and_spelling() {
    assertEquals(List.of("person:sergey-lavrov"), recognizer.idsOf("lavrov"));
    assertEquals(List.of("person:sergey-lavrov"), recognizer.idsOf("sergej lavrov"));
    assertEquals(List.of("armed-group:hezbollah"), recognizer.idsOf("hizballah"));
    assertEquals(List.of("state:united-states"), recognizer.idsOf("U.S."));
    assertEquals(List.of("person:salman-of-saudi-arabia"), recognizer.idsOf("king salman"));
    assertEquals(List.of("person:john-kerry"), recognizer.idsOf("Kerry"));
    assertTrue(recognizer.idsOf("moscow").contains("state:russia"));
    assertEquals(List.of(), recognizer.idsOf("no such name at all"));
    assertEquals(List.of(), recognizer.idsOf(""));
    assertEquals("Sergey Lavrov", recognizer.known("person:sergey-lavrov").get().name());
    assertTrue(recognizer.known("person:~yasin-aktay").isEmpty());
    assertNotEquals("", recognizer.fingerprint());
  }

  @Test
  void odd_texts_are_read_to_their_end() {
    for (String odd :
        List.of(
            "", " ", "'", "’s", "-", "al-", "U.", "(PYD)", "[", "\uD83D\uDE00 Putin's", "King")) {
      recognizer.recognize(article(odd, odd + "\n\n" + odd));
    }
    String cut = "President Vladimir Putin’s U.S.-led al-Qa’ida (";
    for (int i = 0; i <= cut.length(); i++) {
      String text = cut.substring(0, i);
      for (Mention mention : recognizer.recognize(article("", text))) {
        assertTrue(new Span(0, text.length()).overlaps(mention.span()));
      }
    }
  }

  private List<String> people(String language, String body) {
    return recognizer
        .recognize(
            new Article.Builder(new Place("a.txt", 0, 0, 0)).body(body).language(language).build())
        .stream()
        .map(Mention::actor)
        .filter(id -> id.startsWith("person:"))
        .distinct()
        .toList();
  }

  @Test
  void a_name_in_full_needs_neither_title_nor_verb_where_a_given_name_or_a_surname_shows_it() {
    assertEquals(
        Set.of("person:~cristiano-veralta"), actors("A goal by Cristiano Veralta won it."));
    assertEquals(
        Set.of("person:~ruvan-telliket"),
        actors("The race went to Ruvan Telliket on Sunday. It ended when Telliket turned."));
    assertEquals(Set.of("person:~jk-vorelling"), actors("A letter from JK Vorelling, who writes."));
    assertEquals(Set.of(), actors("They met in the Telliket Ridge on Sunday."));
  }

  @Test
  void a_company_keeps_what_stands_before_its_co() {
    assertEquals(
        Set.of("organisation:~tarvel-and-co-ltd"), actors("A bid by Tarvel and Co Ltd was made."));
  }

  @Test
  void people_are_found_by_their_titles_in_other_languages() {
    assertEquals(
        List.of("person:~yorick-vandrel"),
        people("fr", "Selon le préfet Yorick Vandrel, rien ne presse. M. Vandrel l'a dit."));
    assertEquals(
        List.of("person:~tobias-wehrkamp"),
        people("de", "Das sagte der Sprecher der Behörde Tobias Wehrkamp. Wehrkamp kam aus Bonn."));
    assertEquals(
        List.of("person:~olivia-sardoval-prim"),
        people("es", "Lo dijo la alcaldesa Olivia Sardoval Prim. Sardoval añadió que vendrá."));
    assertEquals(
        List.of("person:~иван-кортнев"),
        people("ru", "Встреча с Иваном Кортневым прошла вчера. Кортнев остался доволен."));
    assertEquals(
        List.of("person:~محمد-بن-سالم-الورداني"),
        people("ar", "وقال الدكتور محمد بن سالم الورداني إن المشروع انتهى"));
  }

  @Test
  void a_text_in_small_letters_still_names_whom_the_lists_know() {
    assertEquals(
        List.of("person:sergey-lavrov"),
        people("ru", "министр сергей лавров прибыл в столицу, затем лавров уехал"));
    assertEquals(List.of(), people("ru", "добыча песков в карьере выросла на треть за год"));
  }

  @Test
  void an_article_may_go_on_with_the_given_name() {
    assertEquals(
        List.of("person:~angelo-vorelli", "person:~angelo-vorelli"),
        people("The prize went to Angelo Vorelli. Later Angelo thanked all."));
    assertEquals(
        List.of("person:~angelo-vorelli", "person:~angelo-tarsk"),
        people("It went to Angelo Vorelli and Angelo Tarsk. Later Angelo thanked all."));
    assertEquals(
        List.of("person:pope-benedict-xvi", "person:pope-benedict-xvi"),
        people("Pope Benedict XVI came. Later Benedict prayed."));
  }

  private List<String> people(String body) {
    return recognizer.recognize(article("", body)).stream()
        .map(Mention::actor)
        .filter(id -> id.startsWith("person:"))
        .toList();
  }

  @Test
  void what_stands_beside_a_name_makes_it_a_persons() {
    assertEquals(
        Set.of("person:~tavrik-moland"), actors("Police shot 17-year-old Tavrik Moland dead."));
    assertEquals(
        Set.of("person:~abu-tarek-al-iraqi"), actors("The strike killed Abu Tarek al-Iraqi."));
    assertEquals(
        Set.of("person:~dharmen-sivatel"),
        actors("Dharmen Sivatel was a board member of the site."));
    assertEquals(
        Set.of("person:~christopher-hill"),
        actors("It named Christopher Hill, the lead negotiator. Hill agreed."));
    assertEquals(Set.of("person:~jonny-may"), actors("A try by Jonny May won it."));
    assertEquals(Set.of("person:~bloomberg"), actors("Mr Bloomberg smiled."));
    assertEquals(Set.of(), actors("Aid workers left. It has an official Web site."));
  }

  @Test
  void a_word_for_its_sort_makes_a_name_an_organisations() {
    assertEquals(Set.of("organisation:~tarvik"), actors("He leads the Tarvik party."));
    assertEquals(Set.of("organisation:~freedom-party"), actors("She spoke for the Freedom party."));
    assertEquals(Set.of("organisation:~ovik"), actors("An Ovik poll found that few knew."));
    assertEquals(
        Set.of("organisation:~building-and-development-party"),
        actors("He joined the Building and Development Party then."));
    assertEquals(
        Set.of("organisation:~air-transport-association"),
        actors("The Air Transport Association expects less."));
    assertEquals(Set.of("organisation:~t-v-records"), actors("It came out at T&V Records."));
  }

  @Test
  void an_apostrophe_that_stands_apart_is_read_as_one() {
    assertEquals(
        Set.of("armed-group:pkk"), actors("Rebels of the Kurdistan Workers ' Party came."));
    assertEquals(
        Set.of("organisation:irgc"), actors("Sanctions hurt Iran 's Revolutionary Guards badly."));
  }

  @Test
  void a_namesake_of_somebody_who_held_an_office_is_somebody_else_far_from_it() {
    assertEquals(
        Set.of("person:~paul-martin"), actors("The shop belongs to Paul Martin of Wexcombe."));
    assertEquals(
        Set.of("person:paul-martin", "state:canada"),
        actors("In Canada the government of Paul Martin fell. Canada votes."));
  }

  private List<String> all(String language, String body) {
    return recognizer
        .recognize(
            new Article.Builder(new Place("a.txt", 0, 0, 0)).body(body).language(language).build())
        .stream()
        .map(Mention::actor)
        .toList();
  }

  @Test
  void a_capital_after_a_small_word_is_a_place_in_other_languages_too() {
    assertEquals(
        List.of("state:france", "place:paris"), all("fr", "Paris proteste. Il vit près de Paris."));
    assertEquals(
        List.of("state:germany", "state:turkey", "place:berlin"),
        all("de", "Der Streit zwischen Berlin und Ankara geht weiter. Er kam aus Berlin."));
    assertEquals(
        List.of("state:egypt", "place:cairo"), all("ar", "أعلنت القاهرة موقفها. وصل إلى القاهرة"));
  }

  @Test
  void arabic_names_and_nationalities_stand_by_themselves() {
    assertEquals(
        List.of("person:~شريف-محمد-التيمور", "person:~احمد-فتحي"),
        all("ar", "أجلت المحكمة دعوى شريف محمد التيمور وأحمد فتحي"));
    assertEquals(
        List.of("person:~محمد-محسوب"), all("ar", "قال محمد محسوب، عضو اللجنة، إن المشروع انتهى"));
    assertEquals(List.of(), all("ar", "قال محمد وعبدالله، وهما من السكان، إن المشروع انتهى"));
    assertEquals(List.of(), all("ar", "وقف الناس في شارع محمد محمود"));
    assertEquals(List.of("state:iran"), all("ar", "ذكرت السلطات الإيرانية ذلك"));
  }

  @Test
  void an_office_holder_known_by_the_state_goes_by_the_surname_after() {
    assertEquals(
        List.of("person:paul-martin", "person:paul-martin"),
        people(
            "In Canada the former prime minister Paul Martin spoke. Mr. Martin was astonished."));
  }

  @Test
  void a_partner_is_no_short_form_of_the_firm() {
    assertEquals(
        Set.of("person:~david-tarvel", "organisation:~david-tarvel-partners"),
        actors("\"It is sold,\" said David Tarvel of administrators David Tarvel & Partners."));
  }

  @Test
  void the_doubled_letters_of_a_spanish_plural_are_one_word() {
    assertEquals(
        List.of("state:united-states", "state:united-states"),
        all("es", "Dice EE.UU. que no. Ayer EE. UU. votó."));
  }
}

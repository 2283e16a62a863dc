package org.lucarne.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sentences in the manner of news, written for this project, with drawn names that are known. */
final class OwnText {

  private static final String[] SURNAMES =
      ("Abrams Achterberg Adeyemi Agassi Akintola Albrecht Almeida Amini Andersson Aquino Arslan"
              + " Atwood Badawi Bakhtiari Barros Baumann Beckett Belmadi Bengtsson Bergeron Bianchi"
              + " Blackwood Bondarenko Brandt Bukhari Calloway Cardoso Castellanos Chaudhry Chowdhury"
              + " Cooper Costa Dalton Danso Delacroix Demir Dimitrov Dubois Duarte Eklund Ellison"
              + " Erikson Espinoza Fairchild Farouk Ferreira Fitzgerald Fontaine Forsyth Fujimoto"
              + " Galloway Ghanem Gibson Golubev Gonzalez Goodwin Gruber Gupta Haddad Halloran Hammoud"
              + " Harrington Hashemi Hayashi Hernandez Hoffmann Horvath Ibarra Ivanova Jankowski"
              + " Jensen Kapoor Karimi Kaufman Kaya Keller Khalil Kowalski Kuznetsov Lambert Larsen"
              + " Lindqvist Lombardi Lopez Macdonald Mahfouz Makarova Mansouri Martinez Mbeki McAllister"
              + " Mehta Mendes Meyer Mishra Moreau Morozov Mueller Mukherjee Nakamura Nasrallah Navarro"
              + " Ndiaye Nielsen Novak Obeid O'Brien Okafor Oliveira Osman Ouattara Pahlavan Palmer"
              + " Papadopoulos Pavlenko Pereira Petrov Pfeiffer Popescu Quigley Rahimi Ramirez Reuter"
              + " Richardson Rossi Sabbagh Salazar Santos Schneider Semenov Shapiro Sharma Sinclair"
              + " Sokolov Sorensen Suzuki Takahashi Tanner Thorpe Torres Turner Ulrich Vasquez Vidal"
              + " Volkov Wagner Wainwright Weber Whitfield Wojcik Yamada Yilmaz Zaman Zhdanov Zimmer")
          .split(" ");
  private static final String[] GIVEN =
      ("Aaron Abbas Adele Ahmed Aisha Akira Alberto Alexei Amina Andre Angela Anton Arjun Arthur"
              + " Ayse Beatriz Boris Bruno Carla Carlos Cedric Chen Claire Daniel Daria Deepak Dmitri"
              + " Elena Emeka Emma Erik Fatima Felix Fiona Gabriel George Gustav Hana Hassan Helen"
              + " Hiroshi Ibrahim Ingrid Irina Ivan Jacob James Jan Jorge Julia Kamal Karin Kenji"
              + " Khaled Kofi Laila Lars Laura Li Lucia Luis Magda Mahmoud Marco Maria Mark Mehmet"
              + " Michael Mina Mohammad Nadia Natasha Nils Nour Oksana Olga Omar Oscar Paolo Patricia"
              + " Pavel Peter Priya Rafael Rania Ravi Reza Ricardo Robert Rosa Samir Sandra Sergio"
              + " Simon Sofia Stefan Susan Svetlana Tariq Tatiana Thomas Victor Wei Xavier Yasmin"
              + " Yuri Zainab Zoltan Pembe Nazli Shirvan Torvald Oyelaran Kwaku Bjork Arantxa")
          .split(" ");
  private static final String[] TOWNS =
      ("Ashford Bamako Basra Belgrade Bergen Bogota Bordeaux Boston Bremen Brighton Busan Cardiff"
              + " Chicago Cologne Dakar Dallas Denver Dresden Dundee Durban Erbil Essen Fallujah"
              + " Florence Geneva Genoa Glasgow Gothenburg Granada Hama Hamburg Hebron Homs Houston"
              + " Isfahan Istanbul Izmir Jakarta Kandahar Karachi Kharkiv Kirkuk Krakow Lagos Lahore"
              + " Latakia Leeds Lima Liverpool Lyon Malaga Manchester Marseille Mashhad Melbourne"
              + " Memphis Milan Mombasa Mosul Mumbai Munich Nantes Naples Odessa Osaka Oxford Palermo"
              + " Perth Portland Porto Poznan Quebec Raqqa Rotterdam Salzburg Sarajevo Seattle Seville"
              + " Shiraz Split Strasbourg Sydney Tabriz Tampa Toledo Tripoli Turin Utrecht Valencia"
              + " Vancouver Venice Verona Warsaw Zurich")
          .split(" ");
  private static final String[] STEMS =
      ("Al Bar Cal Cor Dal Del Dor El Fen Gar Hal Ink Jun Kel Lar Mar Nor Om Pal Quin Ral Sol Tel"
              + " Ur Val Wes Xen Zan Data Net Air Uni Inter Micro Nova Omni Pro Tech Trans Info Auto")
          .split(" ");
  private static final String[] ENDS =
      ("ba co da dyne ent ex flux gen ico ion ix len lia link lo mark med net nia nis ora pharm ra"
              + " relic ron sa soft star ta tek tra trix tus via vo wave ware works za bank corp cast")
          .split(" ");
  private static final String[] HEADS =
      ("Group Bank Corporation Holdings University Institute Party Union Association Foundation"
              + " Council Committee Agency Ministry Movement Front Federation Alliance Commission"
              + " Society Fund Times Post Tribune Herald Daily Capital Partners Ventures Industries"
              + " Airlines Motors Energy Records Pictures Studios Entertainment Media Press Network"
              + " Observatory Centre Center League Club United City Rovers Orchestra Guild Court"
              + " Museum Gallery Hospital College School Church Authority Department Office Service"
              + " Brigades Brigade Army Guard Police Systems Software Labs Pharmaceuticals Retail"
              + " Online Insurance Trust Academy Theatre Initiative Project Watch International")
          .split(" ");
  private static final String[] MIDDLES =
      ("National Federal Central International European American Royal Free Democratic People's"
              + " Liberal Islamic Northern Southern Western Global First United New Arab Asian African"
              + " Public Social Christian Workers Medical Environmental Human Rights Trade Farmers")
          .split(" ");
  private static final String[] ROLES =
      ("president minister spokesman spokeswoman lawyer analyst director chairman actor singer"
              + " coach professor teacher farmer broker mayor governor senator general colonel judge"
              + " economist author activist engineer doctor researcher driver pilot publisher owner")
          .split(" ");
  private static final String[] TITLES =
      ("President Minister Senator General Colonel Judge Governor Mayor Dr Mr Mrs Ms Sir Prof Captain"
              + " Ambassador Sheikh")
          .split(" ");

  private static final String[] SENTENCES = {
    "{P} said on Monday that the talks with {O} had failed.",
    "\"We have no other choice,\" said {P}, a {r} at {O} in {L}.",
    "{P}, {r} of {O}, told reporters in {L} that the plan would go ahead.",
    "{T} {S} met {P} and {P} on the edge of a meeting in {L}.",
    "{O} said in a statement that it would buy {O} for 3.2 billion dollars.",
    "Shares in {o} rose 4 percent after {o} cut its prices.",
    "The {O} has accused {O} of breaking the agreement.",
    "{S} denied the report, which was first published by {O}.",
    "Police in {L} arrested {P}, {P} and {P} late on Friday.",
    "The {r} {P} will play the lead beside {P}, {P} and {P}.",
    "Other winners included {P}, {P}, {P} and {P}.",
    "{P} of {L} won gold ahead of {P} and {P}.",
    "Its customers include {o}, {o} and {o}.",
    "{o}, {o} and {o} did not reply to a request for comment.",
    "{o} raised 40 million dollars from {O}, {O} and {O}.",
    "Fighters of the {O} took two villages near {L} from {A}.",
    "The {O} ({A}) said on Sunday that {A} members had been freed.",
    "{A} quoted {P} as saying that the road to {L} was open.",
    "According to {A}, the fire began in the north of {L}.",
    "In a letter to {P}, {S} asked for the files about {O}.",
    "{S} was born in {L} and studied at {O}.",
    "His wife, {P}, and their son {P} live in {L}.",
    "The case against {P} was brought by {O} in 2011.",
    "Critics of {S} say that {O} has too much power.",
    "But {S} and {S} have never agreed about {L}.",
    "The band {o} will play in {L} with {o} and {P}.",
    "{P} 's new album comes out on {O} in March.",
    "{T} {P} of the {O} called the vote in {L} a scandal.",
    "When {S} arrived in {L}, he was greeted by {T} {S}.",
    "{o} chief executive {P} said {o} would open a plant in {L}.",
    "Analysts at {O} expect {o} to grow faster than {o}.",
    "The village lies ten miles from {L} on the road to {L}.",
    "Thousands marched through {L} on Saturday to demand the release of {P}.",
    "Heavy rain fell in {L}, {L} and {L} over the weekend.",
    "The match between {O} and {O} in {L} ended without goals.",
    "An adviser to {S} told {O} that the letter was a forgery.",
    "Former {r} {P} has joined the board of {o}.",
    "{O} reported that {P} had been killed in {L}.",
    "Both {S} and {o} refused to say how much was paid.",
    "The ruling by {O} is a blow for {P}, who leads {O}.",
    "The Treaty was signed in {L} in 1994 by {P} and {P}.",
    "On Twitter, {S} thanked {O} for its help.",
    "Prices of the iPhone, the Golf and the Walkman fell before Christmas.",
    "The Constitution, the Koran and the Olympics were on the list for Monday.",
    "The French, German and Turkish press wrote about the War of Independence.",
    "The Oscar for Best Picture went to Summer of Snow, as the Academy Awards closed.",
    "Read also: Weather in {L} this Week",
    "Muslims, Christians and Jews prayed together on Easter Sunday.",
    "GDP grew by 2 percent, while VAT and the CPI stayed where they were, the DVD said.",
  };

  private final SplittableRandom random;

  OwnText(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A text of some sentences with the places of its names. */
  LabelledText text() {
    StringBuilder text = new StringBuilder();
    List<LabelledText.Name> names = new ArrayList<>();
    List<String> surnames = new ArrayList<>();
    List<String> companies = new ArrayList<>();
    for (int sentence = 0; sentence < 12; sentence++) {
      String form = SENTENCES[random.nextInt(SENTENCES.length)];
      for (int i = 0; i < form.length(); i++) {
        char c = form.charAt(i);
        if (c != '{') {
          text.append(c);
          continue;
        }
        char slot = form.charAt(i + 1);
        i += 2;
        int start = text.length();
        int label =
            switch (slot) {
              case 'P' -> {
                String surname = one(SURNAMES);
                surnames.add(surname);
                text.append(one(GIVEN)).append(' ');
                if (random.nextInt(8) == 0) {
                  text.append((char) ('A' + random.nextInt(26))).append(". ");
                } else if (random.nextInt(8) == 0) {
                  text.append(one(SURNAMES)).append(' ');
                }
                text.append(surname);
                yield NameTagger.PERSON;
              }
              case 'S' -> {
                text.append(surnames.isEmpty() ? one(SURNAMES) : surnames.getLast());
                yield NameTagger.PERSON;
              }
              case 'O' -> {
                text.append(organisation());
                yield NameTagger.ORGANISATION;
              }
              case 'o' -> {
                String company =
                    companies.isEmpty() || random.nextInt(3) > 0
                        ? one(STEMS) + one(ENDS)
                        : companies.getLast();
                companies.add(company);
                text.append(company);
                yield NameTagger.ORGANISATION;
              }
              case 'A' -> {
                for (int k = 2 + random.nextInt(3); k >= 0; k--) {
                  text.append((char) ('A' + random.nextInt(26)));
                }
                yield NameTagger.ORGANISATION;
              }
              case 'L' -> {
                text.append(one(TOWNS));
                yield NameTagger.PLACE;
              }
              case 'T' -> {
                text.append(one(TITLES));
                yield NameTagger.NONE;
              }
              default -> {
                text.append(one(ROLES));
                yield NameTagger.NONE;
              }
            };
        if (label != NameTagger.NONE) {
          names.add(new LabelledText.Name(start, text.length(), label));
        }
      }
      text.append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    return new LabelledText(text.toString(), names);
  }

  private String organisation() {
    return switch (random.nextInt(6)) {
      case 0 -> one(TOWNS) + " " + one(HEADS);
      case 1 -> one(MIDDLES) + " " + one(HEADS);
      case 2 -> one(MIDDLES) + " " + one(MIDDLES) + " " + one(HEADS);
      case 3 -> one(HEADS) + " of " + one(TOWNS);
      case 4 -> one(SURNAMES) + " " + one(HEADS);
      default -> one(STEMS) + one(ENDS) + " " + one(HEADS);
    };
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }
}

package org.lucarne.bench;

import java.util.Arrays;

/**
 * Common English words by part of speech, roughly the most used first, with the frame of names that
 * news needs. A verb that is not regular is written {@code base/past/participle}; {@code +} after a
 * base doubles its last letter before {@code -ed} and {@code -ing}.
 */
final class EnglishWords {

  static final String[] NOUNS =
      words(
          """
          government year official country president minister state group force people week month
          day leader talk report company market attack security law right power member party
          election court plan deal police statement war city price rate bank program policy case
          question issue meeting authority agency military oil border region area fire death
          number army service school hospital trade family worker union house office weapon
          citizen support peace agreement decision campaign crisis problem economy system budget
          water energy gas food project percent change effort control time way world home road
          attempt air troop soldier fighter rebel militant protest protester demonstration
          opposition parliament lawmaker vote voter candidate ambassador embassy diplomat envoy
          sanction resolution council committee commission treaty summit visit conference press
          newspaper journalist reporter interview source spokesman comment letter message call
          network television broadcast programme channel camera picture video image website
          account computer technology phone internet information data research study scientist
          university student teacher class education expert analyst adviser doctor nurse patient
          disease virus vaccine drug medicine health treatment death injury victim survivor
          refugee camp aid relief supply convoy truck car vehicle bus train plane aircraft
          helicopter airport port ship boat sea coast island river bridge dam mountain desert
          valley village town capital district province neighbourhood street building apartment
          hotel shop store factory plant mine farm farmer land crop harvest weather rain storm
          flood drought earthquake damage loss debt loan credit investment investor share stock
          bond fund profit revenue income tax tariff export import product production industry
          sector business firm corporation executive director chairman manager board employee job
          wage strike demand contract payment cost value growth recession inflation currency
          dollar euro barrel ton mile kilometre metre hour minute moment morning evening night
          weekend summer winter season decade century history culture language religion church
          mosque temple priest community society tribe minority majority population census
          migrant immigration visa passport flight passenger tourist crew captain pilot driver
          officer general commander colonel sergeant guard prisoner prison jail detainee suspect
          charge crime murder robbery theft corruption bribe fraud scandal investigation inquiry
          evidence witness trial judge jury lawyer prosecutor defendant sentence verdict appeal
          complaint claim accusation allegation denial threat warning risk danger fear concern
          hope dream idea view opinion poll survey result figure total average level limit target
          goal aim purpose reason cause effect impact influence role position post seat term
          mandate reform measure step move action operation mission raid offensive battle clash
          fight conflict ceasefire truce withdrawal retreat advance victory defeat siege blockade
          checkpoint barrier wall fence tunnel base bunker tank missile rocket bomb shell mortar
          gun rifle bullet explosion blast device mine drone radar satellite signal intelligence
          spy agent secret document file record archive paper book article page word line title
          name list table map chart image symbol flag song film actor singer artist writer author
          player team coach game match tournament league cup medal champion record sport stadium
          fan crowd audience guest host neighbour friend enemy ally partner rival colleague
          relative mother father parent son daughter brother sister husband woman
          girl boy man baby body hand head face eye heart blood arm leg back voice mind life
          door window room floor table chair bed wall kitchen garden tree forest animal dog horse
          bird fish stone metal steel gold silver copper iron coal wood cotton cloth dress shoe
          bag box bottle glass cup plate tool machine engine wheel pipe wire cable light
          lamp battery fuel petrol diesel station line track tower park square corner centre
          edge side top bottom middle end start beginning part piece quarter section branch
          unit division department ministry bureau institute foundation charity organisation
          movement faction militia alliance coalition bloc federation republic kingdom empire
          constitution clause amendment bill legislation regulation rule order ban permit licence
          standard principle value belief tradition custom ceremony festival holiday anniversary
          birthday wedding funeral tribute speech address debate discussion dialogue negotiation
          proposal offer option choice chance opportunity challenge obstacle difficulty failure
          success achievement progress development improvement increase decrease decline rise
          fall drop gain recovery collapse shortage surplus reserve stockpile delivery shipment
          cargo container warehouse pipeline refinery reactor uranium fuel facility site
          inspector inspection test trial experiment sample model design pattern structure
          framework process procedure method approach strategy tactic response reaction reply
          answer request order instruction advice guidance assistance protection defence safety
          emergency rescue evacuation shelter tent blanket volunteer donor donation grant
          """);

  static final String[] VERBS =
      words(
          """
          make/made/made take/took/taken call hold/held/held kill report accuse leave/left/left
          lead/led/led meet/met/met announce demand reject support attack ask tell/told/told
          warn see/saw/seen give/gave/given use want plan+ seek/sought/sought urge face order
          open close end start begin/began/begun launch win/won/won lose/lost/lost reach expect
          discuss visit join sign offer agree refuse deny confirm claim blame condemn criticise
          welcome praise defend deploy send/sent/sent bring/brought/brought carry move follow
          continue stop+ block delay cancel halt suspend resume extend increase reduce cut+/cut/cut
          raise lower add change replace remove destroy damage hit+/hit/hit strike/struck/struck
          target fire shoot/shot/shot wound injure arrest detain charge question release free
          try jail sentence convict acquit investigate examine review study test check monitor
          watch observe track identify name describe explain state declare issue publish
          broadcast post write/wrote/written read/read/read speak/spoke/spoken say/said/said
          know/knew/known think/thought/thought believe consider fear hope need help save rescue
          protect guard secure control rule govern run+/ran/run manage own buy/bought/bought
          sell/sold/sold pay/paid/paid spend/spent/spent cost/cost/cost earn invest fund finance
          borrow lend/lent/lent owe tax import export produce build/built/built develop design
          create establish form found set+/set/set put+/put/put place keep/kept/kept maintain
          preserve store deliver supply provide receive accept obtain get+/got/got gain collect
          gather share divide unite merge separate split+/split/split break/broke/broken violate
          breach respect obey enforce impose lift ease tighten strengthen weaken threaten
          intimidate provoke encourage persuade convince force compel press push pull drive/drove/driven
          ride/rode/ridden fly/flew/flown travel cross enter return flee/fled/fled escape evacuate
          displace host invite greet thank honour award celebrate mark commemorate remember
          forget/forgot/forgotten mourn bury treat cure vaccinate infect spread/spread/spread
          contain prevent avoid cause trigger spark fuel affect influence shape determine decide
          choose/chose/chosen elect appoint nominate dismiss fire resign oust topple overthrow/overthrew/overthrown
          back oppose challenge contest dispute settle resolve solve negotiate mediate broker
          propose suggest recommend advise request require insist promise pledge vow threaten
          commit approve adopt pass ratify veto amend draft prepare organise arrange schedule
          hold/held/held attend address chair conclude finish complete achieve fulfil+ fail miss
          find/found/found discover reveal disclose expose leak hide/hid/hidden cover seize
          capture recapture retake/retook/retaken occupy surround besiege shell bomb storm raid
          search sweep/swept/swept clear mine disarm train equip arm recruit hire employ pay
          compare link connect attach include exclude involve concern mention note cite quote
          estimate calculate measure count rank rate value judge prove show/showed/shown
          demonstrate display present introduce play perform film record measure prepare repair
          restore rebuild/rebuilt/rebuilt renew replace upgrade expand double halve grow/grew/grown
          shrink/shrank/shrunk rise/rose/risen fall/fell/fallen drop+ climb slide/slid/slid
          """);

  static final String[] ADJECTIVES =
      words(
          """
          new other last first former senior foreign political military national local major large
          old young high low public private free recent early late final main key top chief deputy
          economic financial social international regional global armed nuclear civil federal
          central general special official legal illegal criminal human human popular common joint
          strong weak serious heavy light deadly dangerous safe secret open direct possible likely
          unlikely clear certain unclear difficult easy hard simple complex important significant
          big small long short great good bad better best worse worst right wrong true false full
          empty half whole entire total single double several many few more most next previous
          current present past future annual monthly weekly daily northern southern eastern western
          north south east west domestic internal external independent democratic republican
          conservative liberal radical moderate extreme peaceful violent bloody brutal tense
          historic traditional modern religious secular ethnic tribal rural urban coastal remote
          neighbouring nearby far close hostile friendly diplomatic bilateral unilateral mutual
          commercial industrial agricultural environmental medical scientific technical digital
          electronic mobile online live dead alive sick healthy poor rich wealthy expensive cheap
          cold hot warm dry wet dark bright black white red green blue grey quiet loud fast slow
          rapid sudden sharp steady gradual partial complete temporary permanent immediate urgent
          critical vital essential necessary ready able unable willing reluctant responsible guilty
          innocent famous unknown familiar strange normal usual unusual rare frequent regular
          original similar different separate individual personal professional academic cultural
          historical strategic tactical operational logistic massive huge vast tiny broad narrow
          deep wide tall thick thin round flat sharp rough smooth solid stable unstable fragile
          proper fair unfair equal basic minor limited unlimited additional extra further initial
          potential actual apparent obvious controversial unprecedented unacceptable
          """);

  static final String[] ADVERBS =
      words(
          """
          also still again already now then later soon recently only even almost nearly about
          immediately reportedly allegedly publicly privately officially formally repeatedly
          strongly sharply heavily seriously largely partly fully directly quickly slowly
          eventually finally previously currently apparently clearly likely probably possibly
          certainly simply really particularly especially mainly mostly usually often sometimes
          never always ever once twice together alone abroad overseas elsewhere separately
          meanwhile however therefore instead otherwise nevertheless
          """);

  static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  static final String[] WEEKDAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  static final String[] AGENCIES = {"Reuters", "AP", "AFP", "Xinhua", "dpa"};

  static final String[] STATES =
      names(
          """
          United States,Russia,China,Syria,Iran,Israel,Iraq,Lebanon,Turkey,Saudi Arabia,Egypt,
          Ukraine,United Kingdom,France,Germany,Yemen,Jordan,Qatar,India,Pakistan,Afghanistan,
          Libya,Tunisia,Algeria,Morocco,Sudan,South Sudan,Ethiopia,Somalia,Kenya,Nigeria,
          South Africa,Japan,South Korea,North Korea,Vietnam,Indonesia,Malaysia,Philippines,
          Australia,New Zealand,Canada,Mexico,Brazil,Argentina,Chile,Colombia,Venezuela,Cuba,
          Spain,Portugal,Italy,Greece,Cyprus,Poland,Hungary,Romania,Bulgaria,Serbia,Croatia,
          Austria,Switzerland,Belgium,Netherlands,Denmark,Norway,Sweden,Finland,Estonia,Latvia,
          Lithuania,Belarus,Moldova,Georgia,Armenia,Azerbaijan,Kazakhstan,Uzbekistan,Kuwait,
          Bahrain,Oman,United Arab Emirates,Mali,Niger,Chad,Ghana,Senegal,Rwanda,Uganda,Tanzania
          """);

  static final String[] CITIES =
      names(
          """
          Washington,Moscow,Beijing,Damascus,Tehran,Jerusalem,Baghdad,Beirut,Ankara,Riyadh,Cairo,
          Kiev,London,Paris,Berlin,Sanaa,Amman,Doha,New Delhi,Islamabad,Kabul,Tripoli,Tunis,
          Algiers,Rabat,Khartoum,Juba,Addis Ababa,Mogadishu,Nairobi,Abuja,Pretoria,Tokyo,Seoul,
          Pyongyang,Hanoi,Jakarta,Manila,Canberra,Ottawa,Mexico City,Brasilia,Buenos Aires,
          Santiago,Bogota,Caracas,Havana,Madrid,Lisbon,Rome,Athens,Nicosia,Warsaw,Budapest,
          Bucharest,Sofia,Belgrade,Zagreb,Vienna,Geneva,Brussels,Amsterdam,Copenhagen,Oslo,
          Stockholm,Helsinki,Tallinn,Riga,Vilnius,Minsk,Tbilisi,Yerevan,Baku,Astana,Kuwait City,
          Manama,Muscat,Abu Dhabi,Dubai,Aleppo,Homs,Idlib,Mosul,Basra,Gaza,Istanbul,New York,
          Aden,Benghazi,Kandahar,Karachi,Mumbai,Shanghai,Hong Kong,Lagos,Bamako,Dakar,Kigali
          """);

  static final String[] ORGANISATIONS =
      names(
          """
          United Nations,European Union,NATO,Arab League,African Union,World Bank,
          International Monetary Fund,World Health Organization,Red Cross,Hezbollah,Hamas,
          Islamic State,Taliban,OPEC,Security Council,European Commission,European Central Bank,
          World Trade Organization,Amnesty International,Human Rights Watch,Red Crescent,
          International Atomic Energy Agency,International Criminal Court,Free Syrian Army,
          Muslim Brotherhood,Fatah,Al Qaeda,Gulf Cooperation Council,White House,Pentagon,
          State Department,Kremlin,Foreign Ministry,Defence Ministry,Interior Ministry,Supreme Court,
          Federal Reserve,Central Bank,Doctors Without Borders,Greenpeace,ASEAN,BRICS,Interpol,
          World Food Programme,UNICEF,UNESCO,Kurdistan Workers Party,Houthi movement
          """);

  static final String[] TITLES =
      names(
          """
          President,Prime Minister,Foreign Minister,Defence Minister,Interior Minister,
          Finance Minister,Vice President,General,Major General,Colonel,Ambassador,Senator,
          Governor,Mayor,Dr.,Professor,Judge,Sheikh,Secretary of State,Deputy Minister,
          Special Envoy,Opposition leader,Army chief,Chief Executive,Spokesman,Spokeswoman
          """);

  static final String[] ROLES =
      names(
          """
          the spokesman for the ministry,an analyst at the institute,a senior official,
          the head of the delegation,a member of parliament,the chief negotiator,
          a professor of international relations,the director of the centre,a human rights lawyer,
          the commander of the forces,a resident of the city,an economist at the bank
          """);

  static final String[] FIRST_NAMES =
      names(
          """
          Ahmed,Ali,Mohammed,Hassan,Hussein,Omar,Khaled,Youssef,Ibrahim,Mahmoud,Fatima,Leila,
          Maryam,Nadia,Samir,Tariq,Rami,Walid,Bashar,Nabil,Sergei,Vladimir,Dmitry,Alexei,Ivan,
          Olga,Natalia,Mikhail,Yuri,Anna,John,David,Michael,James,Robert,William,Richard,Thomas,
          Susan,Mary,Karen,Linda,Elizabeth,Jennifer,Paul,Mark,George,Peter,Andrew,Simon,Pierre,
          Jean,Francois,Marie,Claire,Hans,Klaus,Angela,Ursula,Giovanni,Marco,Lucia,Carlos,Jose,
          Maria,Juan,Luis,Pedro,Ana,Wei,Li,Jun,Min,Hiroshi,Kenji,Yuki,Raj,Anil,Priya,Sanjay,Imran,
          Asif,Benazir,David,Moshe,Yael,Avi,Benny,Recep,Mehmet,Ayse,Kemal,Nikos,Eleni,Andrzej,Piotr,
          Katarzyna,Lars,Erik,Ingrid,Kofi,Kwame,Amina,Chinedu,Grace,Joseph,Samuel,Daniel,Sarah
          """);

  static final String[] SURNAMES =
      names(
          """
          Smith,Johnson,Brown,Miller,Davis,Wilson,Taylor,Clark,Lewis,Walker,Hall,Young,King,Wright,
          Scott,Green,Baker,Adams,Nelson,Carter,Mitchell,Roberts,Turner,Phillips,Campbell,Parker,
          Evans,Edwards,Collins,Stewart,Morris,Rogers,Cook,Morgan,Bell,Murphy,Bailey,Cooper,Kelly,
          Ahmed,Hassan,Hussein,Ali,Khan,Abbas,Mahmoud,Saleh,Nasser,Haddad,Khoury,Mansour,Aziz,
          Rahman,Karimi,Hosseini,Rezaei,Ahmadi,Ivanov,Petrov,Smirnov,Volkov,Popov,Sokolov,Lebedev,
          Kozlov,Novikov,Morozov,Muller,Schmidt,Schneider,Fischer,Weber,Wagner,Becker,Hoffmann,
          Martin,Bernard,Dubois,Laurent,Simon,Michel,Leroy,Rossi,Russo,Ferrari,Bianchi,Romano,
          Garcia,Martinez,Lopez,Gonzalez,Perez,Sanchez,Ramirez,Torres,Wang,Zhang,Liu,Chen,Yang,
          Huang,Zhao,Tanaka,Suzuki,Sato,Kim,Park,Lee,Singh,Kumar,Sharma,Gupta,Patel,Cohen,Levi,
          Mizrahi,Peretz,Yilmaz,Kaya,Demir,Sahin,Papadopoulos,Nowak,Kowalski,Hansen,Larsen,Mensah
          """);

  /** What wire copy adds to a sentence, word for word the same in article after article. */
  static final String[] ASIDES =
      lines(
          """
          on condition of anonymity
          in a telephone interview
          according to a statement
          at a news conference
          in a televised address
          speaking to reporters
          in an e-mailed statement
          after a meeting of the cabinet
          ahead of the summit
          in the past 24 hours
          for the first time in years
          in the early hours of the morning
          as part of the agreement
          in response to a question
          in the wake of the attack
          on the sidelines of the conference
          amid growing international pressure
          despite repeated warnings
          until further notice
          as soon as possible
          in line with international law
          in the coming weeks
          since the beginning of the year
          at the request of the government
          behind closed doors
          """);

  /** Sentences that wire copy ends with. */
  static final String[] CLOSERS =
      lines(
          """
          No one was immediately available for comment.
          The report could not be independently verified.
          No group immediately claimed responsibility for the attack.
          Further details were not immediately available.
          The ministry did not respond to a request for comment.
          This report was first published on the website of the agency.
          The talks are due to resume next week.
          An investigation is under way.
          """);

  private EnglishWords() {}

  private static String[] words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).distinct().toArray(String[]::new);
  }

  private static String[] names(String text) {
    return Arrays.stream(text.strip().split("\\s*,\\s*")).distinct().toArray(String[]::new);
  }

  private static String[] lines(String text) {
    return text.lines().toArray(String[]::new);
  }
}

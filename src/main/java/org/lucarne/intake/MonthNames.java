package org.lucarne.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of months and the small words around dates, in the languages that news comes in. */
final class MonthNames {

  /** Calendars that a month's name can belong to. */
  enum Calendar {
    GREGORIAN,
    PERSIAN,
    ISLAMIC,
    BUDDHIST
  }

  /** A month by its number from 1. */
  record Month(Calendar calendar, int number) {}

  private static final String GREGORIAN =
      """
      1 january jan janvier janv januar jänner enero ene gennaio genn gen janeiro januari ocak oca \
      января январь янв січня січень stycznia styczeń يناير ژانویه ינואר januar\
       كانون_الثاني جانفي
      2 february feb febr février févr fév fevrier februar feber febrero febbraio febb fevereiro fev \
      februari şubat şub февраля февраль фев февр лютого luty lutego فبراير فيفري شباط فوریه פברואר
      3 march mar mars märz mrz marzo março maart mrt mart марта март мар березня marzec marca مارس \
      آذار اذار מרץ מרס
      4 april apr avril avr abril abr aprile nisan nis апреля апрель апр квітня kwiecień kwietnia \
      أبريل ابريل إبريل أفريل نيسان آوریل אפריל
      5 may mai mayo maggio mag maio mei mayıs мая май травня maj maja مايو ماي أيار ايار مه מאי
      6 june jun juin juni junio giugno giu junho haziran haz июня июнь июн червня czerwiec czerwca \
      يونيو جوان حزيران ژوئن יוני
      7 july jul juillet juil juli julio luglio lug julho temmuz tem июля июль июл липня lipiec lipca \
      يوليو جويلية تموز ژوئیه יולי
      8 august aug août aout agosto ago ağustos ağu августа август авг серпня sierpień sierpnia \
      augustus أغسطس اغسطس أوت آب אוגוסט اوت
      9 september sept sep septembre septiembre settembre sett set setembro eylül eyl сентября \
      сентябрь сен сент вересня wrzesień września سبتمبر أيلول ايلول سپتامبر ספטמבר
      10 october oct octobre oktober okt octubre ottobre ott outubro out ekim eki октября октябрь окт \
      жовтня październik października أكتوبر اكتوبر تشرين_الأول تشرين_الاول اکتبر אוקטובר
      11 november nov novembre noviembre novembro kasım kas ноября ноябрь ноя листопада listopad \
      listopada نوفمبر تشرين_الثاني نوامبر נובמבר
      12 december dec décembre déc decembre dezember dez diciembre dic dicembre dezembro aralık ara \
      декабря декабрь дек грудня grudzień grudnia ديسمبر كانون_الأول كانون_الاول دسامبر דצמבר
      """;

  /** Greek, Baltic, Balkan, Caucasian, Central and South Asian languages and others. */
  private static final String ELSEWHERE =
      """
      1 ιανουαρίου ιανουάριος ianuarie január ledna leden januára siječnja siječanj јануар \
      януари јануари студзеня студзень қаңтар yanvar janar jaanuar janvāris sausio sausis \
      tammikuuta tammikuu იანვარი հունվարի հունվար जनवरी জানুয়ারী جنوری janaayo jannaayo \
      januarie xaneiro gener janúar جنوري јануара januara januarja janvārī জানুয়ারি ιαν
      2 φεβρουαρίου φεβρουάριος februarie február února únor februára veljače veljača \
      фебруар февруари лютага люты ақпан fevral shkurt veebruar februāris vasario vasaris \
      helmikuuta helmikuu თებერვალი փետրվարի փետրվար फ़रवरी ফেব্রুয়ারী فروری pebrero \
      febraayo febreiro febrer febrúar лютий فبروري فېبروري شوبات фебруара februara \
      februarja februārī फरवरी φεβ ফেব্রুয়ারি
      3 μαρτίου μάρτιος martie március března březen marec ožujka ožujak сакавіка сакавік \
      наурыз märts marts kovo kovas maaliskuuta maaliskuu მარტი մարտի մարտ मार्च মার্চ مارچ \
      maret machi marso maarso març березень ئازار marta martā μαρ
      4 απριλίου απρίλιος aprilie április dubna duben apríla apríl travnja travanj април \
      красавіка красавік сәуір aprel prill aprill aprīlis balandžio balandis huhtikuuta \
      huhtikuu აპრილი ապրիլի ապրիլ अप्रैल এপ্রিল اپریل aprili abriil квітень نیسان априла \
      aprila aprīlī απρ
      5 μαΐου μάιος május května květen mája máj svibnja svibanj мај мамыр maijs gegužės \
      gegužė toukokuuta toukokuu მაისი մայիսի մայիս مئی maayo maig maí травень ئایار маја \
      maijā μαΐ मई মে
      6 ιουνίου ιούνιος iunie június června červen júna jún junij lipnja lipanj јун юни јуни \
      чэрвеня чэрвень маусым iyun qershor juuni jūnijs birželio birželis kesäkuuta kesäkuu \
      ივნისი հունիսի հունիս जून জুন جون hunyo juun junie xuño juny júní червень حوزەیران \
      јуна juna junija jūnijā ιουν
      7 ιουλίου ιούλιος iulie július července červenec júla júl julij srpnja srpanj јул юли \
      јули ліпеня ліпень шілде iyul korrik juuli jūlijs liepos liepa heinäkuuta heinäkuu \
      ივლისი հուլիսի հուլիս जुलाई জুলাই جولائی julai hulyo luulyo julie xullo juliol júlí \
      липень جولای تەمووز јула jula julija jūlijā ιουλ يوليوز
      8 αυγούστου αύγουστος augusztus srpna srpen augusta avgust kolovoza kolovoz жніўня \
      жнівень тамыз avqust gusht augusts rugpjūčio rugpjūtis elokuuta elokuu აგვისტო \
      օգոստոսի օգոստոս अगस्त আগস্ট اگست agustus ogos agosti ogosto agost ágúst augusti \
      серпень اګست ئاب avgusta augustā αυγ غشت
      9 σεπτεμβρίου σεπτέμβριος septembrie szeptember září septembra rujna rujan септембар \
      septembar септември верасня верасень қыркүйек sentyabr sentabr shtator septembris \
      rugsėjo rugsėjis syyskuuta syyskuu სექტემბერი սեպտեմբերի սեպտեմբեր सितंबर সেপ্টেম্বর \
      ستمبر septemba setyembre sebtembar sebteembar setembre вересень سېپتمبر سپتمبر ئەیلوول \
      септембра septembrī σεπ szept सितम्बर شتنبر
      10 οκτωβρίου οκτώβριος octombrie október října říjen októbra октобар oktobar октомври \
      кастрычніка кастрычнік қазан oktyabr oktabr tetor oktoober oktobris spalio spalis \
      lokakuuta lokakuu ოქტომბერი հոկտեմբերի հոկտեմբեր अक्टूबर অক্টোবর اکتوبر oktoba oktubre \
      oktoobar жовтень октобра oktobrī οκτ listopada_ अक्तूबर
      11 νοεμβρίου νοέμβριος noiembrie listopadu novembra studenoga studeni новембар \
      novembar ноември лістапада лістапад қараша noyabr nëntor novembris lapkričio lapkritis \
      marraskuuta marraskuu ნოემბერი նոյեմբերի նոյեմբեր नवंबर নভেম্বর نومبر novemba \
      nobyembre noofeembar nóvember новембра novembrī νοε नवम्बर نونبر
      12 δεκεμβρίου δεκέμβριος decembrie prosince prosinec decembra prosinca prosinac \
      децембар decembar декември снежня снежань желтоқсан dekabr dhjetor detsember decembris \
      gruodžio gruodis joulukuuta joulukuu დეკემბერი դեկտեմբերի դեկտեմբեր दिसंबर ডিসেম্বর \
      دسمبر desember disember desemba disyembre diseembar decembro desembre грудень децембра \
      decembrī δεκ दिसम्बर دجنبر
      """;

  /** Thai names, which stand with years of the Buddhist era. */
  private static final String BUDDHIST =
      """
      1 มกราคม ม.ค.
      2 กุมภาพันธ์ ก.พ.
      3 มีนาคม มี.ค.
      4 เมษายน เม.ย.
      5 พฤษภาคม พ.ค.
      6 มิถุนายน มิ.ย.
      7 กรกฎาคม ก.ค.
      8 สิงหาคม ส.ค.
      9 กันยายน ก.ย.
      10 ตุลาคม ต.ค.
      11 พฤศจิกายน พ.ย.
      12 ธันวาคม ธ.ค.
      """;

  private static final String PERSIAN =
      """
      1 فروردین فروردين farvardin
      2 اردیبهشت ارديبهشت ordibehesht
      3 خرداد khordad
      4 تیر تير tir
      5 مرداد mordad
      6 شهریور شهريور shahrivar
      7 مهر mehr
      8 آبان ابان aban
      9 آذر azar
      10 دی دي dey
      11 بهمن bahman
      12 اسفند esfand
      """;

  private static final String ISLAMIC =
      """
      1 محرم muharram
      2 صفر safar
      3 ربيع_الأول ربيع_الاول
      4 ربيع_الآخر ربيع_الثاني
      5 جمادى_الأولى جمادى_الاولى
      6 جمادى_الآخرة جمادى_الثانية
      7 رجب rajab
      8 شعبان shaban
      9 رمضان ramadan
      10 شوال shawwal
      11 ذو_القعدة ذي_القعدة
      12 ذو_الحجة ذي_الحجة
      """;

  private static final String SMALL =
      """
      mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday \
      sunday lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag \
      freitag samstag sonnabend sonntag mo di mi do fr sa so lunes martes miércoles jueves viernes \
      sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica pazartesi salı çarşamba \
      perşembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье \
      الأحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت شنبه یکشنبه يكشنبه دوشنبه \
      سه‌شنبه سه چهارشنبه پنجشنبه پنج جمعه maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
      segunda terça quarta quinta sexta feira יום ראשון שני שלישי רביעי חמישי שישי שבת 星期 周 \
      st nd rd th er of de del the on at um uhr à le la el du das den der am pm a p m z utc gmt ut est \
      edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst kst trt published publié posted date \
      dated veröffentlicht publicado publicada publication pubblicato yayınlanma tarihi tarih تاريخ \
      النشر نشر تاریخ انتشار опубликовано פורסם בתאריך time hrs hours local year г года م هـ ه \
      الموافق in first print online issue edition sent ساعت الساعة تمام
      """;

  private static final String DAYS_ELSEWHERE =
      """
      δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή luni marți miercuri joi vineri \
      sâmbătă duminică hétfő kedd szerda csütörtök péntek szombat vasárnap pondělí úterý \
      středa čtvrtek pátek sobota neděle pondelok utorok streda štvrtok piatok nedeľa \
      ponedeljek torek sreda četrtek petek nedelja ponedjeljak utorak srijeda četvrtak petak \
      subota nedjelja понедељак уторак четвртак петак субота недеља ponedeljak понеделник \
      сряда четвъртък петък събота неделя четврток петок сабота недела панядзелак аўторак \
      серада чацвер пятніца нядзеля дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі \
      ertəsi çərşənbə axşamı cümə şənbə dushanba seshanba chorshanba payshanba juma shanba \
      yakshanba hënë martë mërkurë enjte premte shtunë diel esmaspäev teisipäev kolmapäev \
      neljapäev reede laupäev pühapäev pirmdiena otrdiena trešdiena ceturtdiena piektdiena \
      sestdiena svētdiena pirmadienis antradienis trečiadienis ketvirtadienis penktadienis \
      šeštadienis sekmadienis maanantaina tiistaina keskiviikkona torstaina perjantaina \
      lauantaina sunnuntai ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა \
      երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի सोमवार मंगलवार बुधवार \
      गुरुवार शुक्रवार शनिवार रविवार সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার \
      রবিবার پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار senin selasa rabu kamis jumat sabtu minggu \
      isnin khamis jumaat ahad jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili \
      miyerkules huwebes biyernes sabado linggo isniin talaado arbaco khamiis jimco sabti \
      axad vrydag saterdag sondag luns mércores xoves venres dilluns dimarts dimecres dijous \
      divendres dissabte diumenge mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur \
      laugardagur sunnudagur mandag tirsdag onsdag torsdag fredag lørdag søndag måndag \
      tisdag lördag söndag poniedziałek wtorek środa czwartek piątek niedziela понеділок \
      вівторок середа четвер пʼятниця неділя دونۍ درېنۍ څلرنۍ پينځنۍ اونۍ يونۍ دووشەممە \
      سێشەممە چوارشەممە پێنجشەممە ھەینی شەممە یەکشەممە วันจันทร์ วันอังคาร วันพุธ \
      วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ วันที่ wib พ.ศ. น ngày dne dnia kl klo ora godina godine \
      година године год
      """;

  private static final Set<String> GIVEN_NAMES = Set.of("marta", "maja", "julie", "augusta");

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Set<String> SMALL_WORDS = new HashSet<>();

  static {
    add(GREGORIAN, Calendar.GREGORIAN);
    add(ELSEWHERE, Calendar.GREGORIAN);
    add(BUDDHIST, Calendar.BUDDHIST);
    add(PERSIAN, Calendar.PERSIAN);
    add(ISLAMIC, Calendar.ISLAMIC);
    for (String word : (SMALL + DAYS_ELSEWHERE).split("\\s+")) {
      SMALL_WORDS.add(word);
    }
  }

  private MonthNames() {}

  /** The month that a lower-case word names, two-word names joined by {@code '_'}; or null. */
  static Month month(String word) {
    Month month = MONTHS.get(Normalizer.normalize(word, Normalizer.Form.NFC));
    // Hebrew writes "in August" as one word.
    return month == null && word.length() > 3 && word.charAt(0) == 'ב'
        ? MONTHS.get(word.substring(1))
        : month;
  }

  /** Whether a month's name is also a person's, such as Marta, and so needs a day before it. */
  static boolean isGivenName(String word) {
    return GIVEN_NAMES.contains(word);
  }

  /** Whether the word stands beside dates without being part of them, such as a day's name. */
  static boolean isSmall(String word) {
    return SMALL_WORDS.contains(word);
  }

  private static void add(String lines, Calendar calendar) {
    for (String line : lines.strip().split("\n")) {
      String[] words = line.strip().split("\\s+");
      for (int i = 1; i < words.length; i++) {
        MONTHS.putIfAbsent(
            Normalizer.normalize(words[i], Normalizer.Form.NFC),
            new Month(calendar, Integer.parseInt(words[0])));
      }
    }
  }
}

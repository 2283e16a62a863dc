package org.lucarne.intake;

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
    ISLAMIC
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

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Set<String> SMALL_WORDS = new HashSet<>();

  static {
    add(GREGORIAN, Calendar.GREGORIAN);
    add(PERSIAN, Calendar.PERSIAN);
    add(ISLAMIC, Calendar.ISLAMIC);
    for (String word : SMALL.split("\\s+")) {
      SMALL_WORDS.add(word);
    }
  }

  private MonthNames() {}

  /** The month that a lower-case word names, two-word names joined by {@code '_'}; or null. */
  static Month month(String word) {
    Month month = MONTHS.get(word);
    // Hebrew writes "in August" as one word.
    return month == null && word.length() > 3 && word.charAt(0) == 'ב'
        ? MONTHS.get(word.substring(1))
        : month;
  }

  /** Whether the word stands beside dates without being part of them, such as a day's name. */
  static boolean isSmall(String word) {
    return SMALL_WORDS.contains(word);
  }

  private static void add(String lines, Calendar calendar) {
    for (String line : lines.strip().split("\n")) {
      String[] words = line.strip().split("\\s+");
      for (int i = 1; i < words.length; i++) {
        MONTHS.putIfAbsent(words[i], new Month(calendar, Integer.parseInt(words[0])));
      }
    }
  }
}

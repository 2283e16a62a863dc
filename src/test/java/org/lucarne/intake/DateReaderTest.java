package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucarne.intake.DateReader.Order;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

class DateReaderTest {
  private final DateReader reader = new DateReader(LocalDate.of(2026, 11, 23));

  private PublicationDate read(String text, Order order) {
    return reader.read(text, order, Evidence.METADATA, "date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2015-08-11                        | 2015-08-11
          2015-08-11T09:30:00Z              | 2015-08-11 09:30 Z
          2015-08-11 23:30:05 +0300         | 2015-08-11 23:30:05 +03:00
          2015-08-11T10:00:00.123-05:00     | 2015-08-11 10:00 -05:00
          20150811                          | 2015-08-11
          20150811T101500Z                  | 2015-08-11 10:15 Z
          1439287200                        | 2015-08-11 10:00 Z
          1439287200000                     | 2015-08-11 10:00 Z
          {'$date': 1439287200000}          | 2015-08-11 10:00 Z
          Tue, 11 Aug 2015 10:00:00 GMT     | 2015-08-11 10:00 Z
          Tue, 11 Aug 15 10:00:00 EST       | 2015-08-11 10:00
          26-FEB-1987 15:01:01.79           | 1987-02-26 15:01:01
          19 May 2025                       | 2025-05-19
          May 19, 2025                      | 2025-05-19
          'December 31, 2017 '              | 2017-12-31
          Aug. 11, 2015, 4:05 p.m.          | 2015-08-11 16:05
          Sat 9 Feb 2019                    | 2019-02-09
          August 2015                       | 2015-08
          2015-08                           | 2015-08
          2015                              | 2015
          8/25/2015                         | 2015-08-25
          25/8/2015                         | 2015-08-25
          11.08.2015                        | 2015-08-11
          03/04/2015                        | 2015
          04/04/2015                        | 2015-04-04
          12/31/17                          | 2017-12-31
          01/14/63                          | 1963-01-14
          11 août 2015                      | 2015-08-11
          mardi 1er décembre 2015           | 2015-12-01
          11. August 2015                   | 2015-08-11
          11 de agosto de 2015              | 2015-08-11
          11 августа 2015 г.                | 2015-08-11
          11 Ağustos 2015 Salı 14:20        | 2015-08-11 14:20
          11 أغسطس 2015                     | 2015-08-11
          ١١ آب ٢٠١٥                        | 2015-08-11
          11 كانون الثاني 2015              | 2015-01-11
          11 באוגוסט 2015                   | 2015-08-11
          2015年8月11日                     | 2015-08-11
          دوشنبه ۱۹ مرداد ۱۳۹۴              | 2015-08-10
          1394/05/20                        | 2015-08-11
          ۲۰ مرداد ۹۴                       | 2015-08-11
          ۹۴/۰۵/۲۰                          | 2015-08-11
          ۳ دی ۰۲                           | 2023-12-24
          Marta Kos, 11. avgusta 2015       | 2015-08-11
          26. 01. 2022                      | 2022-01-26
          2015. 8. 11.                      | 2015-08-11
          2015. augusztus 11.               | 2015-08-11
          Thứ Ba, ngày 11 tháng 8 năm 2015  | 2015-08-11
          15. listopada 2015.               | 2015-10-15
          15 listopada 2015                 | 2015-11-15
          วันที่ 11 สิงหาคม 2558               | 2015-08-11
          11 ส.ค. 58 เวลา 10:30 น.            | 2015-08-11 10:30
          30 เม.ย. พ.ศ. 2558                  | 2015-04-30
          16 มิ.ย. 2558                       | 2015-06-16
          2015 m. rugpjūčio 11 d.           | 2015-08-11
          """)
  void dates_are_read_as_news_writes_them(String text, String expected) {
    PublicationDate date = read(text, Order.UNKNOWN);
    String shown =
        date == null
            ? "nothing"
            : date.text()
                + (date.time() == null ? "" : " " + date.time())
                + (date.zone() == null ? "" : " " + date.zone());
    assertEquals(expected, shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2015",
        "2015-02-30",
        "2099-01-01",
        "1066-10-14",
        "Tuesday",
        "last week",
        "N/A",
        "12:30",
        "in June",
        "11 August",
        "0000-00-00",
        "Tue, 31 Feb 2015 99:00:00 +9999",
        "version 3"
      })
  void what_is_no_date_stays_unknown(String text) {
    assertNull(read(text, Order.UNKNOWN));
  }

  @Test
  void the_other_dates_of_a_column_decide_between_day_and_month() {
    assertEquals(Order.MONTH_FIRST, DateReader.order(List.of("4/5/2017", "4/27/2017", "1/2/2016")));
    assertEquals(Order.DAY_FIRST, DateReader.order(List.of("4/5/2017", "27/4/2017")));
    assertEquals(Order.UNKNOWN, DateReader.order(List.of("4/5/2017", "1/2/2016")));
    assertEquals("2017-04-05", read("4/5/2017", Order.MONTH_FIRST).text());
    assertEquals("2017-05-04", read("4/5/2017", Order.DAY_FIRST).text());
  }

  @Test
  void bars_may_part_the_numbers_of_a_day() {
    assertEquals("2022-01-26", read("26 | 01 | 2022", Order.UNKNOWN).text());
  }

  @Test
  void a_line_with_other_words_is_no_date_line() {
    assertEquals(
        "2015-08-11", reader.readLine("Published: Tuesday, 11 August 2015", Evidence.TEXT).text());
    assertEquals("2019-05-15", reader.readLine("Τετάρτη, 15 Μαΐου 2019", Evidence.TEXT).text());
    assertEquals(
        "2019-05-15", reader.readLine("Rabu, 15 Mei 2019 10:30 WIB", Evidence.TEXT).text());
    assertNull(reader.readLine("The war began on 11 August 2015", Evidence.TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          English  | January February March April May June July August September October November December
          short    | Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec
          French   | janvier février mars avril mai juin juillet août septembre octobre novembre décembre
          German   | Januar Februar März April Mai Juni Juli August September Oktober November Dezember
          Spanish  | enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
          Egypt    | يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
          Levant   | كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
          Hebrew   | בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
          Russian  | января февраля марта апреля мая июня июля августа сентября октября ноября декабря
          Greek    | Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου
          Romanian | ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
          Czech    | ledna února března dubna května června července srpna září října listopadu prosince
          Polish   | stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
          Serbian  | јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра
          Ukraine  | січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
          Finnish  | tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
          Swedish  | januari februari mars april maj juni juli augusti september oktober november december
          Indonesia| Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
          Urdu     | جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
          Hindi    | जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
          Bengali  | জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
          Morocco  | يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر
          Turkish  | Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
          """)
  void each_month_is_known_by_its_name(String language, String names) {
    String[] months = names.split(" ");
    for (int i = 0; i < 12; i++) {
      String text = "11 " + months[i].replace('_', ' ') + " 2015";
      PublicationDate date = read(text, Order.UNKNOWN);
      assertEquals(
          "2015-%02d-11".formatted(i + 1),
          date == null ? null : date.text(),
          language + ": " + text);
    }
  }

  @Test
  void the_persian_months_begin_on_the_days_of_the_solar_calendar() {
    String[] months =
        "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");
    List<String> first =
        List.of(
            "2015-03-21",
            "2015-04-21",
            "2015-05-22",
            "2015-06-22",
            "2015-07-23",
            "2015-08-23",
            "2015-09-23",
            "2015-10-23",
            "2015-11-22",
            "2015-12-22",
            "2016-01-21",
            "2016-02-20");
    for (int i = 0; i < 12; i++) {
      assertEquals(first.get(i), read("۱ " + months[i] + " ۱۳۹۴", Order.UNKNOWN).text());
    }
  }
}

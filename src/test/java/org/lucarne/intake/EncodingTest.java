package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry(
              "ar",
              "قالت إدارة الميناء إن المحادثات مع العمال قد استؤنفت اليوم، وإن السفن سوف تعود إلى الأرصفة خلال أيام."),
          Map.entry(
              "ru",
              "Управление порта сообщило, что переговоры с рабочими возобновились, а суда вернутся к причалам через несколько дней."),
          Map.entry(
              "he",
              "הנהלת הנמל הודיעה כי השיחות עם העובדים חודשו היום וכי האוניות ישובו אל הרציפים בתוך ימים אחדים."),
          Map.entry(
              "tr",
              "Liman yönetimi işçilerle görüşmelerin yeniden başladığını, gemilerin birkaç gün içinde rıhtıma döneceğini açıkladı."),
          Map.entry(
              "fr",
              "La direction du port a déclaré que les négociations avaient repris à l’aube, après onze jours de grève très suivie."),
          Map.entry(
              "el",
              "Η διοίκηση του λιμανιού ανακοίνωσε ότι οι συνομιλίες με τους εργάτες ξεκίνησαν πάλι σήμερα το πρωί."),
          Map.entry("zh", "港口管理局今天表示，与工人的谈判已经恢复，船只将在几天内回到码头，没有人会因为罢工而失去工作。"),
          Map.entry("tw", "港口管理局今天表示，與工人的談判已經恢復，船隻將在幾天內回到碼頭，沒有人會因為罷工而失去工作。"),
          Map.entry("ja", "港の管理局は今日、労働者との話し合いが再開されたと発表し、船は数日のうちに埠頭へ戻ると述べた。"),
          Map.entry("ko", "항만 관리국은 오늘 노동자들과의 협상이 다시 시작되었으며 배들이 며칠 안에 부두로 돌아올 것이라고 말했다."),
          Map.entry(
              "hu",
              "A kikötő vezetősége közölte, hogy a tárgyalások a munkásokkal újrakezdődtek, és a hajók néhány nap múlva visszatérnek."),
          Map.entry(
              "ro",
              "Conducerea portului a anunţat că discuţiile cu muncitorii au fost reluate, iar navele se vor întoarce în câteva zile şi nimeni nu va fi dat afară."),
          Map.entry(
              "pl",
              "Zarząd portu ogłosił, że rozmowy z robotnikami zostały wznowione, a statki wrócą do nabrzeży w ciągu kilku dni. Żaden z nich nie straci pracy."),
          Map.entry(
              "lv",
              "Ostas pārvalde paziņoja, ka sarunas ar strādniekiem atsākušās un kuģi pēc dažām dienām atgriezīsies piestātnēs."),
          Map.entry(
              "th",
              "ฝ่ายบริหารท่าเรือแถลงว่าการเจรจากับคนงานได้เริ่มขึ้นอีกครั้งแล้ว และเรือจะกลับมาเทียบท่าภายในไม่กี่วัน"),
          Map.entry(
              "uk",
              "Управління порту повідомило, що переговори з робітниками відновилися, а судна повернуться до причалів за кілька днів, її слова підтвердив і голова спілки."));

  @ParameterizedTest
  @CsvSource({
    "ar,windows-1256",
    "ar,UTF-16LE",
    "ar,ISO-8859-6",
    "ru,windows-1251",
    "ru,KOI8-R",
    "ru,IBM866",
    "ru,UTF-16BE",
    "ru,UTF-32LE",
    "he,windows-1255",
    "tr,windows-1254",
    "fr,windows-1252",
    "fr,x-MacRoman",
    "el,windows-1253",
    "zh,GB18030",
    "zh,UTF-16",
    "tw,Big5",
    "ja,Shift_JIS",
    "ja,EUC-JP",
    "ko,EUC-KR",
    "hu,windows-1250",
    "hu,ISO-8859-2",
    "ro,windows-1250",
    "pl,ISO-8859-2",
    "pl,IBM852",
    "lv,windows-1257",
    "fr,ISO-8859-15",
    "el,ISO-8859-7",
    "th,x-windows-874",
    "th,TIS-620",
    "ru,IBM855",
    "ru,x-MacCyrillic",
    "ru,ISO-8859-5",
    "uk,KOI8-U",
    "uk,windows-1251",
    "ja,ISO-2022-JP",
    "ko,ISO-2022-KR",
    "ko,x-windows-949",
    "ko,x-Johab",
    "fr,UTF-8"
  })
  void texts_are_read_in_the_encoding_they_were_saved_in(String language, String charset) {
    String text = TEXTS.get(language);
    byte[] bytes = text.getBytes(Charset.forName(charset));
    // What the encoding cannot hold was lost on saving.
    String saved = new String(bytes, Charset.forName(charset));
    assertEquals(saved, Encoding.of(bytes, null).decode(bytes));
  }

  @Test
  void single_foreign_bytes_among_utf8_are_read_as_windows() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("Café, thé, été, ".getBytes(StandardCharsets.UTF_8));
    bytes.write("déjà vu".getBytes(StandardCharsets.ISO_8859_1));
    Encoding encoding = Encoding.of(bytes.toByteArray(), null);
    assertEquals("Café, thé, été, déjà vu", encoding.decode(bytes.toByteArray()));
    StringBuilder streamed = new StringBuilder();
    try (var reader = encoding.reader(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        streamed.append((char) c);
      }
    }
    assertEquals("Café, thé, été, déjà vu", streamed.toString());
  }

  @Test
  void one_foreign_byte_in_english_is_what_windows_writes() {
    byte[] bytes =
        "The crews went home \u2026 and came back.".getBytes(Charset.forName("windows-1252"));
    assertEquals("The crews went home … and came back.", Encoding.of(bytes, null).decode(bytes));
  }

  @Test
  void the_text_beyond_ascii_decides_wherever_it_begins() {
    String page = "<script>var a = 1;</script>\n".repeat(3000) + "<p>" + TEXTS.get("ru") + "</p>\n";
    byte[] bytes = page.getBytes(Charset.forName("windows-1251"));
    assertEquals(page, Encoding.of(bytes, null).decode(bytes));
  }

  @Test
  void zeros_among_plain_letters_do_not_make_two_byte_text() {
    byte[] bytes =
        "The port\0 was closed for\0 the third day.\0 Crews wait."
            .getBytes(StandardCharsets.US_ASCII);
    assertTrue(Encoding.of(bytes, null).decode(bytes).startsWith("The port"));
  }

  @Test
  void text_encoded_twice_is_repaired_and_only_that() {
    String text = TEXTS.get("ar");
    String twice = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertEquals(text, CleanText.undoDoubleEncoding(twice));
    assertEquals("Ã la carte, São Paulo", CleanText.undoDoubleEncoding("Ã la carte, São Paulo"));
  }

  @ParameterizedTest
  @CsvSource({
    "“Port council…keeps the harbour open”,windows-1252",
    "“Harbour stays open”,windows-1252",
    "RIVERTON — Members of the ‘port council’ met; there’s no doubt,windows-1252",
    "Der Hafen öffnet,windows-1252",
    "Mayor Li Wei (市长在港口说) opened the harbour,GB18030",
  })
  void a_few_bytes_beyond_ascii_are_letters_and_quotation_marks(String text, String charset) {
    byte[] bytes = (text + "\n\nThe harbour opened.\n").getBytes(Charset.forName(charset));
    assertTrue(Encoding.of(bytes, null).decode(bytes).startsWith(text));
  }
}

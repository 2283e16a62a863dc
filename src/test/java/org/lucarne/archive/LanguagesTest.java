package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.search.Hit;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.Variants;

/** Spellings that a reader of a language takes for the same find the same articles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesTest {

  private static final String TABLE =
      """
      {"title":"A","content":"قال المسؤول إن الأزمة في المدينة الكبرى انتهت وإن مستشفى المنطقة عاد إلى العمل اليوم.","language":"ar"}
      {"title":"B","content":"قال المسؤول ان الازمه في القرية لم تنته وان مستشفي المنطقة مغلق منذ يومين.","language":"ar"}
      {"title":"C","content":"وَصَلَ الوَفْدُ إلى العاصِمَةِ مَساءَ أمس وتحدّث مع الصحفيين عن نتائج الزيارة.","language":"ar"}
      {"title":"D","content":"رئیس مجلس گفت که کتاب‌های تازه‌ای در این باره نوشته خواهد شد و مردم آن را می‌خوانند.","language":"fa"}
      {"title":"E","content":"رئيس مجلس گفت كه كتاب تازه در كتابخانه است و مردم به آنجا مي روند.","language":"fa"}
      {"title":"F","content":"ראש הממשלה נאם בכנסת על המלחמה ועל שלום שיבוא אחריה, כך אמרו עיתונאים.","language":"he"}
      {"title":"G","content":"בְּרֵאשִׁית הדברים אמר השר כי צה\\"ל נשאר במקום וכי אין שלומ בלי הסכם.","language":"he"}
      {"title":"H","content":"İstanbul'da ısı düştü; Kırıkkale ve İzmir valileri açıklama yaptı ve IŞIK söndü.","language":"tr"}
      {"title":"I","content":"码头工人周一开始罢工，部长说港口已经关闭。","language":"zh"}
      {"title":"J","content":"港湾の労働者は月曜日にストライキを始めたと大臣が述べた。","language":"ja"}
      {"title":"K","content":"L'été dernier, l'Élysée avait annoncé des élections anticipées à Orléans.","language":"fr"}
      {"title":"L","content":"Die Straße vor dem Gebäude des Außenministeriums wurde am Montag für die Häuser gesperrt.","language":"de"}
      {"title":"M","content":"Елка стоит на площади; ёлку привезли вчера, сообщили журналисты.","language":"ru"}
      """;

  @TempDir static Path temp;
  private Archive archive;

  @BeforeAll
  void fill() throws IOException {
    Path table = temp.resolve("table.jsonl");
    Files.writeString(table, TABLE);
    archive = Archive.open(temp.resolve("archive"));
    archive.importPaths(ImportRequest.of(List.of(table)), ImportProgress.silent());
  }

  @AfterAll
  void close() {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          الأزمة        => AB
          الازمه        => AB
          أزمة          => AB
          مستشفى        => AB
          مستشفي        => AB
          العاصمة       => C
          وصل           => C
          الوفد         => C
          رئيس          => DE
          رئیس          => DE
          کتاب          => DE
          كتاب          => DE
          שלום          => FG
          שלומ          => FG
          בראשית        => G
          צהל           => G
          צה״ל          => G
          istanbul      => H
          İSTANBUL      => H
          ISTANBUL      => H
          izmir         => H
          kırıkkale     => H
          kirikkale     => H
          ışık          => H
          罢工            => I
          码头工人          => I
          港口            => I
          労働者           => J
          ストライキ         => J
          ete           => K
          élysée        => K
          elysee        => K
          orleans       => K
          élection      => K
          strasse       => L
          straße        => L
          haus          => L
          елка          => M
          ёлка          => M
          """)
  void spellings_that_are_the_same_to_a_reader(String typed, String found) {
    assertEquals(
        found,
        String.join(
            "",
            archive.search(SearchRequest.of(typed).with(Variants.OFF)).hits().stream()
                .map(Hit::title)
                .sorted()
                .toList()));
  }
}

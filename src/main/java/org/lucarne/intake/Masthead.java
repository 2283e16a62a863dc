package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

/**
 * A line around a text that is made of a date and of nothing but bylines, credits and the like:
 * {@code 22/11/2020 - Source: Reuters - Photo: Ann Low}.
 *
 * @param date the day of publication, or that of the last change where the line tells only that
 * @param isChange whether the line tells only the day of the last change
 * @param author whom it names as the author, or {@code null}
 * @param credits the agencies that it credits
 */
record Masthead(PublicationDate date, boolean isChange, String author, List<String> credits) {

  /** What parts the date, byline and credit of one line: {@code 3 May 2019 | By Ann Low}. */
  private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*[|·•]\\s*|\\s+[-–—/]\\s+");

  /** A word or two before a date: {@code Stand: 07.11.2023}. */
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "(?iu)^(?:(?<day>published(?: on)?|posted(?: on)?|publié le|veröffentlicht(?: am)?"
              + "|erschienen(?: am)?|publicado(?: el| em)?|pubblicato(?: il)?|yayınlanma(?: tarihi)?"
              + "|oluşturulma(?: tarihi)?|опубликовано|опубліковано|дата публикации|تاريخ النشر"
              + "|تاریخ انتشار|פורסם(?: ב)?|公開日?|発行日?|发布时间|發布時間|입력|등록|datum|date|data|fecha"
              + "|tarih|дата|التاريخ|日期|时间)"
              + "|stand|(?:zuletzt |letztmals )?(?:aktualisiert|überarbeitet|geändert)(?: am)?"
              + "|letzte aktualisierung|updated(?: on)?|last updated(?: on)?|last modified(?: on)?"
              + "|mis à jour(?: le)?|mise à jour|modifié le|actualizado(?: el)?"
              + "|última actualización|atualizad[oa](?: em| às)?|última atualização"
              + "|aggiornato(?: il)?|(?:ultimo )?aggiornamento|(?:son )?güncelle[nm]e(?: tarihi)?"
              + "|обновлено|оновлено|آخر تحديث|تحديث|最終更新日?|更新日?|更新时间|최종수정|수정)\\s?[:：]?\\s*");

  private static final Pattern PICTURE_CREDIT =
      Pattern.compile(
          "(?iu)^[(\\[]?(?:(?:(?:photos?|fotos?|images?|pictures?|bild)(?: ?credits?| by| courtesy(?: of)?)"
              + "|photos?|fotos?|images?|bild(?:er|quelle|quellen|nachweis|rechte)?|titelbild|beitragsbild"
              + "|aufmacherbild|symbolbild|pictures?|crédits?(?: photos?)?"
              + "|créditos?(?: de las? fotos?)?|imagen|imágenes|imagem|imagens|immagin[ei]|zdjęci[ea]|fot\\."
              + "|fotoğraf|фото|зображення|תמונה|צילום|صورة|الصورة|تصوير|عکس|写真|사진|图片来源|圖片來源|图源|图片)"
              + "\\s?[:：/|©]|©)\\s?(?<who>.{2,80}?)[)\\]]?$");

  private static final Pattern READING_TIME =
      Pattern.compile(
          "(?iu)^(?:(?:estimated )?(?:reading|read) time|lesezeit|lesedauer|temps de lecture"
              + "|lecture|tiempo de lectura|tempo di lettura|tempo de leitura|czas czytania"
              + "|время чтения|час читання|leestijd|lästid|lesetid|okuma süresi)\\s?[:：]?\\s?"
              + "(?:ca\\. |< ?|~ ?)?\\d{1,3}\\s?\\p{L}{0,8}\\.?$"
              + "|^\\d{1,3}[ -]?min(?:s|ute|uten|utes|uti|utos|uty|utes)?\\.?[ -]"
              + "(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|czytania|leestijd"
              + "|läsning|lesetid|okuma)\\.?$");

  private static final Pattern CLOCK =
      Pattern.compile("(?i)^\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: uhr| [a-z]{2,4})?$");

  /** How often a page was looked at, and which of its parts is shown. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?iu)^\\(visited [\\d,.]+ times?.{0,40}\\)$"
              + "|^[\\d,.]{1,9}\\s?(?:k\\s)?(?:views|reads|shares|vues|visitas|aufrufe|просмотров"
              + "|okunma|مشاهدة|بازدید|次浏览|点击)$"
              + "|^(?:views|hits|visits|vues|visitas|aufrufe|просмотры|просмотров|görüntülenme"
              + "|عدد المشاهدات|المشاهدات|تعداد بازدید|浏览次数|阅读)\\s?[:：]\\s?[\\d,.]{1,9}$"
              + "|^(?:article )?pages?\\s?:\\s?\\d{1,2}(?: \\d{1,2}){1,20}$"
              + "|^(?:photo |bild |foto |image )?\\d{1,3}\\s?(?:/|of|von|de|sur|из)\\s?\\d{1,3}"
              + "(?: photos?| bilder| fotos?| images?| slides?)$");

  /** Who posted it, behind the day: {@code Posted on 3 May 2019 by Ann Low}. */
  private static final Pattern BYLINE_AFTER =
      Pattern.compile(",? (?:by|von|par|por|di|da|door|av|af|przez) (\\S.{1,60})$");

  private static final int LONGEST = 140;

  private static final int LONGEST_CREDIT = 90;
  private static final int LONGEST_NAME = 25;
  private static final int LONGEST_SECTION = 25;

  /** What a line tells; {@code null} when it holds anything else or no date. */
  static Masthead of(String line, DateReader dates) {
    if (line.length() > LONGEST || !Furniture.hasDigit(line) || Paragraphs.endsSentence(line)) {
      return null;
    }
    PublicationDate day = null;
    PublicationDate changed = null;
    String author = null;
    List<String> credits = new ArrayList<>();
    String[] parts = BETWEEN_PARTS.split(line);
    for (String part : parts) {
      Matcher label = BEFORE_DATE.matcher(part);
      boolean labelled = label.lookingAt();
      PublicationDate date = date(labelled ? part.substring(label.end()) : part, dates);
      Matcher credit = Furniture.CREDIT.matcher(part);
      Matcher byline = Furniture.BYLINE.matcher(part);
      Matcher after = labelled && date == null ? BYLINE_AFTER.matcher(part) : null;
      if (after != null && after.find(label.end()) && Furniture.isName(after.group(1))) {
        date = dates.readLine(part.substring(label.end(), after.start()), Evidence.TEXT);
        author = date == null ? author : after.group(1).strip();
      }
      if (date == null && byline.matches() && Furniture.hasDigit(part)) {
        int gap = beforeDate(part, dates);
        if (gap > 0) {
          date = dates.readLine(part.substring(gap), Evidence.TEXT);
          author = withoutComma(part.substring(byline.start(1), gap));
        }
      }
      if (date != null) {
        if (labelled && label.group("day") == null) {
          changed = changed == null ? date : changed;
        } else {
          day = day == null ? date : day;
        }
      } else if (credit.matches()) {
        credits.addAll(Agencies.credits(credit.group(1)));
      } else if (byline.matches() && Furniture.isName(byline.group(1))) {
        author = byline.group(1).strip();
      } else if (!isBeside(part)
          && !(parts.length == 2 && line.indexOf('|') > 0 && isSection(part))) {
        return null;
      }
    }
    return day == null && changed == null
        ? null
        : new Masthead(day == null ? changed : day, day == null, author, credits);
  }

  /** Where a date starts that is all the rest of a byline; 0 if there is none. */
  private static int beforeDate(String byline, DateReader dates) {
    for (int gap = byline.indexOf(' '); gap > 0; gap = byline.indexOf(' ', gap + 1)) {
      boolean name = Furniture.BYLINE.matcher(byline.substring(0, gap)).matches();
      if (name && dates.readLine(byline.substring(gap), Evidence.TEXT) != null) {
        return gap;
      }
    }
    return 0;
  }

  private static String withoutComma(String name) {
    int end = name.length();
    while (end > 0 && " ,;-–—|".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }

  /** The date that a part is, with a button of the page behind it or none. */
  private static PublicationDate date(String part, DateReader dates) {
    if (!Furniture.hasDigit(part)) {
      return null;
    }
    PublicationDate date = dates.readLine(part, Evidence.TEXT);
    for (int gap = part.lastIndexOf(' ');
        date == null && gap > 0;
        gap = part.lastIndexOf(' ', gap - 1)) {
      if (Furniture.kind(part.substring(gap + 1)) != null) {
        date = dates.readLine(part.substring(0, gap), Evidence.TEXT);
      }
    }
    return date;
  }

  /** Whether a part may be the section behind a date: {@code 2021-10-16 | Harbours}. */
  private static boolean isSection(String part) {
    return part.length() <= LONGEST_SECTION
        && !Furniture.hasDigit(part)
        && !Character.isLowerCase(part.codePointAt(0));
  }

  /** Whether a part is something that stands beside a date and tells nothing. */
  private static boolean isBeside(String part) {
    return part.isBlank()
        || Furniture.kind(part) != null
        || PICTURE_CREDIT.matcher(part).matches()
        || CLOCK.matcher(part).matches()
        || isCount(part);
  }

  /** Whether a line tells who made a picture and nothing else. */
  static boolean isPictureCredit(String line) {
    if (line.length() > LONGEST_CREDIT || !mayBeCredit(line) || Paragraphs.endsSentence(line)) {
      return false;
    }
    Matcher credit = PICTURE_CREDIT.matcher(line);
    if (!credit.matches()) {
      return false;
    }
    String who = credit.group("who").strip();
    // Where no capital tells a name from a caption, its length does.
    return !who.isEmpty()
        && Furniture.isName(who)
        && (Character.isUpperCase(who.codePointAt(0))
            || !Character.isLowerCase(who.codePointAt(0)) && who.length() <= LONGEST_NAME);
  }

  /** Only such lines need the slower look. */
  private static boolean mayBeCredit(String line) {
    for (int i = 0; i < Math.min(line.length(), LONGEST_NAME); i++) {
      switch (line.charAt(i)) {
        case ':', '：', '/', '|', '©' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a line says how long a text takes to read, how often it was, or which part it is. */
  static boolean isCount(String line) {
    return Furniture.hasDigit(line)
        && (READING_TIME.matcher(line).matches() || COUNT.matcher(line).matches());
  }
}

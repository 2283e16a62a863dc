package org.lucarne.intake;

import java.nio.charset.Charset;
import java.util.BitSet;

/** Which Chinese characters and Korean syllables are common enough to tell a text from noise. */
final class CommonHan {
  private static final BitSet COMMON =
      of(
          "的一是不了在人有我他这这個们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
              + "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意"
              + "无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产"
              + "或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条"
              + "平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形"
              + "社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉"
              + "格望觉术领共确传师观清今切院让识候带导争运新闻记者报道總國們來為說時會對過發後裡種經學現當沒動還進樣開實軍無與"
              + "長機關點業將兩間問應戰頭體見產門員聞報導記員總統據點區內並認條氣題變電數處結運華灣黨團義億聯議"
              + "日本人年大国会社月中時間東京政府者出方今行前後新地事件市長発表会議気持言問題同手");
  private static final BitSet TAUGHT = new BitSet();
  private static final BitSet HANGUL =
      of(
          "이다는에의을가고하은지기로한도사어리나대해자서들그시인있일과를아것부으전정라수제만보상주장"
              + "국오여스게원안중면구마조진우와년성동적요경비공화선소트문신위생민금당했된관업드모치재유"
              + "실내거없계되간때회학말같세개방산발미야무용려물분후표래교양까결입북통령출권행연반남북");

  static {
    block("GB2312", 0xb0, 0xd7, 0xa1, 0xfe);
    block("Big5", 0xa4, 0xc6, 0x40, 0xfe);
    block("EUC-JP", 0xb0, 0xcf, 0xa1, 0xfe);
  }

  private CommonHan() {}

  /** Among the few hundred characters that make up half of a Chinese or Japanese text. */
  static boolean isCommon(char c) {
    return COMMON.get(c);
  }

  /** Among the characters that a national standard counts as being in general use. */
  static boolean isTaught(char c) {
    return TAUGHT.get(c);
  }

  /** Among the syllables that make up half of a Korean text. */
  static boolean isCommonHangul(char c) {
    return HANGUL.get(c);
  }

  private static BitSet of(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private static void block(String charset, int first, int last, int low, int high) {
    if (!Charset.isSupported(charset)) {
      return;
    }
    for (int lead = first; lead <= last; lead++) {
      for (int trail = low; trail <= high; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, Charset.forName(charset));
        if (text.length() == 1 && text.charAt(0) >= 0x4e00 && text.charAt(0) <= 0x9fff) {
          TAUGHT.set(text.charAt(0));
        }
      }
    }
  }
}

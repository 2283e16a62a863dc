package org.lucarne.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lucarne.index.BareIndex;

/** The yardstick of importing: the same articles straight into a Lucene index, and nothing else. */
public final class BareLucene {

  private BareLucene() {}

  /** Arguments: JSON Lines file that {@link ScaleSet} wrote, folder of the index. */
  public static void main(String[] args) throws Exception {
    Jvm.quiet();
    Map<String, Number> values = new LinkedHashMap<>();
    Path folder = Path.of(args[1]);
    long start = System.nanoTime();
    long articles = BareIndex.write(Path.of(args[0]), folder);
    values.put("seconds", Figures.millisSince(start) / 1000);
    values.put("heap_peak", Jvm.heapPeak());
    values.put("articles", articles);
    values.put("index_bytes", Scratch.bytes(folder));
    Jvm.report(values);
  }
}

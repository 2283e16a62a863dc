package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lucarne.bench.CrashBench;

class CrashTest {

  @Test
  void imports_killed_at_any_moment_lose_and_double_nothing_acknowledged() throws Exception {
    CrashBench.Result result = CrashBench.run(4, 7, 400);
    assertEquals(4, result.kills());
    assertEquals(result.acknowledged(), result.found());
    assertEquals(0, result.lost());
    assertEquals(0, result.doubled());
    assertEquals(0, result.problems());
  }
}

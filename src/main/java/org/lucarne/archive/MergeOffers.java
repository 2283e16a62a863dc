package org.lucarne.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.lucarne.actors.SameName;
import org.lucarne.search.FacetCount;

/** Finds people whose names are so alike that they may be one, but not enough to say so. */
final class MergeOffers {

  /** Surnames with more bearers than that make offers that nobody wants to read. */
  private static final int BEARERS = 40;

  private final BiPredicate<FacetCount, FacetCount> refused;

  /**
   * @param refused whether the analyst said that two are not one
   */
  MergeOffers(BiPredicate<FacetCount, FacetCount> refused) {
    this.refused = refused;
  }

  /** At most {@code limit} offers among {@code people}, the surest and most named first. */
  List<MergeOffer> among(List<FacetCount> people, int limit) {
    Map<String, List<FacetCount>> bySurname = new TreeMap<>();
    for (FacetCount person : people) {
      bySurname
          .computeIfAbsent(SameName.surnameKey(person.value()), _ -> new ArrayList<>(1))
          .add(person);
    }
    List<MergeOffer> offers = new ArrayList<>();
    for (List<FacetCount> bearers : bySurname.values()) {
      if (bearers.size() > 1 && bearers.size() <= BEARERS) {
        offer(bearers, offers);
      }
    }
    offers.sort(
        Comparator.comparing((MergeOffer offer) -> !offer.alike())
            .thenComparing(offer -> -offer.other().count())
            .thenComparing(offer -> -offer.one().count())
            .thenComparing(offer -> offer.one().actor() + offer.other().actor()));
    return offers.stream()
        .filter(offer -> !refused.test(offer.one(), offer.other()))
        .limit(limit)
        .toList();
  }

  private static void offer(List<FacetCount> bearers, List<MergeOffer> offers) {
    for (FacetCount other : bearers) {
      List<MergeOffer> ofOther = new ArrayList<>();
      for (FacetCount one : bearers) {
        boolean first = !(isListed(one) && isListed(other)) && isBefore(one, other);
        SameName same = first ? SameName.of(one.value(), other.value()) : SameName.DIFFERENT;
        if (same != SameName.DIFFERENT) {
          ofOther.add(new MergeOffer(one, other, same == SameName.SAME));
        }
      }
      // Who could be several people is not offered as any of them.
      if (ofOther.size() == 1) {
        offers.addAll(ofOther);
      }
    }
  }

  /** Two people of the authority file are two. */
  private static boolean isListed(FacetCount person) {
    return !person.actor().contains("~");
  }

  private static boolean isBefore(FacetCount one, FacetCount other) {
    return one.count() > other.count()
        || one.count() == other.count() && one.actor().compareTo(other.actor()) < 0;
  }
}
